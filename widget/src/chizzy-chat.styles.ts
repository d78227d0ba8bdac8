import { type CSSResult, css } from "lit";
import { composerStyles } from "./composer/composer.styles.js";
import { headerStyles } from "./header/header.styles.js";
import { logStyles } from "./log/log.styles.js";
import { overlayStyles } from "./log/overlay.styles.js";

const base: CSSResult = css`
  :host {
    --_background: var(--chizzy-background, light-dark(#fffdfa, #181613));
    --_raised: var(--chizzy-raised, light-dark(#f5f0e7, #26231e));
    --_color: var(--chizzy-color, light-dark(#24201a, #ede8df));
    --_muted: var(--chizzy-muted, light-dark(#6d6557, #a69e90));
    --_border: var(--chizzy-border, light-dark(#e8e1d4, #37322b));
    --_accent: var(--chizzy-accent, light-dark(#f6b62c, #ffc54a));
    --_on-accent: var(--chizzy-on-accent, #2a1d00);
    --_danger: var(--chizzy-danger, light-dark(#b3261e, #ff9c92));
    --_radius: var(--chizzy-radius, 12px);
    --_space: var(--chizzy-space, 14px);
    /* The accent where it has to be seen against the background by itself: rings, dots, edges. */
    --_strong: color-mix(in oklab, var(--_accent) 62%, var(--_color));

    /*
     * What a page says of its own text stays outside, whatever a browser lets be inherited. Not what hides the chat with what is around it,
     * or takes it out of reach, nor its colours and letters, for who wants them.
     */
    all: initial;
    color: inherit;
    font: inherit;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-user-select: text;
    user-select: text;

    display: flex;
    block-size: 100%;
    min-block-size: min(120px, 100%);
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* A page may make the element a block. Chromium takes a block that is high by its least height alone for 0 px high in cqb. */
  .box {
    display: flex;
    flex: 1;
    min-block-size: 100%;
    max-block-size: 100%;
    min-inline-size: 0;
  }
  .chat {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    overflow: hidden;
    container-type: size;
    /* Where the page gives no size. */
    contain-intrinsic-size: 340px 288px;
    color-scheme: light dark;
    background: var(--_background);
    color: var(--_color);
    font: 400 calc(var(--chizzy-font-size, 14px) * var(--_scale, 1)) / 1.5
      var(--chizzy-font-family, system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif);
    text-align: start;
  }
  .chat[data-theme="light"] {
    color-scheme: light;
  }
  .chat[data-theme="dark"] {
    color-scheme: dark;
  }
  .chat[data-text-size="small"] {
    --_scale: 0.88;
  }
  .chat[data-text-size="large"] {
    --_scale: 1.25;
  }
  .chat[data-text-size="huge"] {
    --_scale: 1.6;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--_strong);
    outline-offset: -2px;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    fill: currentcolor;
    flex: none;
  }
  .icon-button svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden,
  .row[data-grouped] :is(.nickname, .badge, .guest-mark) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon-button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: max(32px, 1.8em);
    block-size: max(32px, 1.8em);
    padding: 0;
    border: 1px solid transparent;
    border-radius: 9px;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: max(18px, 1.2em);
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--_raised);
    color: inherit;
  }

  .menu-button {
    anchor-name: --menu-button;
  }

  .button,
  .link {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 3px);
    padding: 4px 10px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-size: 0.92em;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_muted);
  }
  .button:disabled {
    cursor: default;
    opacity: 0.7;
  }
  .link {
    border: 0;
    padding: 2px 4px;
    background: none;
    font-size: 1em;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  /* What the features fill shows with their styles, see lazy/features.styles.ts. */
  [popover] {
    display: none;
  }
`;

const circumstances: CSSResult = css`
  @container (inline-size < 320px) {
    .chat > * {
      --_space: var(--chizzy-space, 10px);
    }
    .viewers svg {
      display: none;
    }
  }
  @container (inline-size >= 560px) {
    .chat > * {
      --_space: var(--chizzy-space, 24px);
    }
    [data-density="comfortable"] .row {
      padding-block: 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0s !important;
    }
    /* A mark that stands still, and goes. */
    .row.flash {
      animation: flash 2s step-end !important;
    }
  }
  @media (forced-colors: active) {
    .light {
      background: CanvasText;
      forced-color-adjust: none;
    }
    [part~="own-mention"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .input {
      border-color: ButtonText;
    }
  }
`;

/** The styles of each room, and what all of them share. */
export const styles: CSSResult[] = [
  base,
  headerStyles,
  logStyles,
  overlayStyles,
  composerStyles,
  circumstances,
];
