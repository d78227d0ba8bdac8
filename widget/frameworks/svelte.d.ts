/** `import "chizzy-chat/svelte"` registers the element and types `<chizzy-chat>` in templates: properties and `onchizzy-…`. */
import type { ChizzyChat } from "chizzy-chat";
import type { HTMLAttributes } from "svelte/elements";
import type { ChizzyChatEvents, ChizzyChatProps } from "./props.js";

type Handlers = {
  [Name in keyof ChizzyChatEvents as `on${Name}`]?: ((event: ChizzyChatEvents[Name]) => void) | undefined;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "chizzy-chat": HTMLAttributes<ChizzyChat> & ChizzyChatProps & Handlers;
  }
}

export type { ChizzyChatEvents, ChizzyChatProps };
