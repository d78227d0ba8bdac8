/** `import "chizzy-chat/vue"` registers the element and types `<chizzy-chat>` in templates: properties, `@chizzy-…` and slots. */
import type { ChizzyChat } from "chizzy-chat";
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { ChizzyChatEvents, ChizzyChatProps } from "./props.js";

/** In a template `max-messages="100"` is a text, and Vue knows `maxMessages` by both names. */
type InTemplates<Props> = {
  [Name in keyof Props]: number extends Props[Name] ? Props[Name] | `${number}` : Props[Name];
};

interface Component {
  new (): ChizzyChat & {
    $props: HTMLAttributes & PublicProps & InTemplates<ChizzyChatProps>;
    $emit: EmitFn<{ [Name in keyof ChizzyChatEvents]: (event: ChizzyChatEvents[Name]) => void }>;
  };
}

declare module "vue" {
  interface GlobalComponents {
    "chizzy-chat": Component;
  }
}

export type { ChizzyChatEvents, ChizzyChatProps };
