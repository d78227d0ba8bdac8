// What a React 19 component writes.

import "chizzy-chat/react";
import type { ChizzyChat } from "chizzy-chat";
import type { ReactNode, RefObject } from "react";

export function Stream({ chat }: { chat: RefObject<ChizzyChat | null> }): ReactNode {
  return (
    <chizzy-chat
      ref={chat}
      className="beside"
      channel="x"
      textSize="large"
      max-messages={100}
      readonly
      onchizzy-message={(event) => console.log(event.detail.text)}
      onchizzy-error={({ detail }) => console.log(detail.code)}
    >
      <h2 slot="header">Live</h2>
    </chizzy-chat>
  );
}

// @ts-expect-error: no such theme
export const wrong = <chizzy-chat theme="blue" />;
