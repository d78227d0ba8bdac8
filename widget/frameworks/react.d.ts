/** `import "chizzy-chat/react"` registers the element and types `<chizzy-chat>` in JSX: properties, `onchizzy-…` and `ref`. */
import type { ChizzyChat } from "chizzy-chat";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ChizzyChatEvents, ChizzyChatProps } from "./props.js";

type Handlers = {
  [Name in keyof ChizzyChatEvents as `on${Name}`]?: ((event: ChizzyChatEvents[Name]) => void) | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "chizzy-chat": DetailedHTMLProps<HTMLAttributes<ChizzyChat> & ChizzyChatProps & Handlers, ChizzyChat>;
    }
  }
}

export type { ChizzyChatEvents, ChizzyChatProps };
