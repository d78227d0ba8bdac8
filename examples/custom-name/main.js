import { ChizzyChat } from "chizzy-chat/element";

/** The shop's chat: ours, with the shop's server and habits. */
class MoonChat extends ChizzyChat {
  constructor() {
    super();
    // Defaults: what a tag says in its attributes still wins.
    this.server = "ws://localhost:4000";
    this.theme = "dark";
    this.density = "compact";
    this.times = true;
  }
}

customElements.define("moon-chat", MoonChat);
