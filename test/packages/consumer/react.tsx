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

/** What a page's data does not have, and numbers as they stand in markup. */
export const none = (
  <chizzy-chat channel={null} nickname={null} getToken={null} demo-rate="2" max-messages="50" />
);

// @ts-expect-error: no such theme
export const wrong = <chizzy-chat theme="blue" />;
