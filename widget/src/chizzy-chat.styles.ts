import { type CSSResult, css, unsafeCSS } from "lit";
import { HUES } from "./text/author-color.js";

/*
 * One lightness and chroma for all authors on each background, so that every hue is as readable as the next: contrast stays above 4.5.
 * A class for each, because a strict policy blocks bound `style` attributes.
 */
const hues = unsafeCSS(
  Array.from({ length: HUES }, (_, index) => {
    const hue = Math.round((index * 360) / HUES);
    return `.hue-${index}{color:light-dark(oklch(0.5 0.13 ${hue}),oklch(0.8 0.1 ${hue}))}`;
  }).join(""),
);

export const styles: CSSResult = css`
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

    display: flex;
    block-size: 100%;
    min-block-size: 18rem;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .chat {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    overflow: hidden;
    container-type: inline-size;
    contain-intrinsic-inline-size: 340px;
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
  .icon-button svg,
  .latest svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .hidden,
  .row[data-grouped] :is(.nickname, .badge) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .header {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    padding: 6px var(--_space);
    padding-inline-end: calc(var(--_space) - 6px);
    border-block-end: 1px solid var(--_border);
  }
  .header > slot {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    margin: 0;
    font: inherit;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .viewers {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: 0.88em;
    font-variant-numeric: tabular-nums;
  }
  .light {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_muted);
  }
  .light:is([data-state="live"], [data-state="basic"]) {
    border: 1px solid var(--_strong);
    background: var(--_accent);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 28%, transparent);
  }
  .light[data-state="stopped"] {
    background: var(--_danger);
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
  /* A browser that does not place it beside its button shows it in the middle of the window. */
  .menu {
    display: none;
    inline-size: min(300px, 100vi - 16px);
    max-block-size: calc(100dvb - 16px);
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_background);
    color: inherit;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.28);
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .menu:popover-open {
    display: grid;
    gap: 14px;
  }
  @supports (position-area: block-end) {
    .menu {
      inset: auto;
      margin: 4px 8px;
      position-anchor: --menu-button;
      position-area: block-end span-inline-start;
      position-try-fallbacks: flip-inline;
      max-block-size: calc(100% - 8px);
    }
  }
  .menu fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .menu-label {
    padding: 0 0 4px;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .choice {
    position: relative;
    flex: 1 1 auto;
    border-radius: calc(var(--_radius) - 3px);
    padding: 4px 6px;
    font-size: 0.92em;
    text-align: center;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice:has(:checked) {
    background: light-dark(var(--_background), color-mix(in srgb, var(--_color) 18%, var(--_raised)));
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.16);
    font-weight: 650;
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_strong);
  }
  .people {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .person {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .menu .button {
    padding-block: 6px;
  }
  .person .button {
    flex: none;
    padding-block: 2px;
  }

  .status {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: none;
    min-block-size: 36px;
    padding: 4px var(--_space);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.9em;
  }
  .status[data-state="stopped"] {
    color: var(--_danger);
    font-weight: 600;
  }
  /* Nothing was ever there: the reason stands where the rows would be. */
  .chat[data-void] .log-area {
    display: none;
  }
  .chat[data-void] .status {
    flex: 1;
    flex-direction: column;
    justify-content: center;
    gap: 16px;
    background: none;
    font-size: 1em;
    text-align: center;
    text-wrap: balance;
  }
  .status .button {
    flex: none;
    color: var(--_color);
    font-weight: 400;
  }
  /* Most connections are there before anybody could read the line. */
  .status:is([data-state="connecting"], [data-state="probing"]) {
    animation: appear 0.2s 0.6s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  /* Above the list, not in it: what is read must not move when it comes or goes. */
  .pinned-place {
    position: relative;
    z-index: 1;
    block-size: 0;
    flex: none;
  }
  .pinned {
    position: absolute;
    inset-inline: 8px;
    inset-block-start: 8px;
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 6px 8px 12px;
    border: 1px solid color-mix(in srgb, var(--_accent) 45%, var(--_border));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.1);
  }
  .pinned > svg {
    margin-block-start: 4px;
    color: var(--_strong);
  }
  .pinned-text {
    flex: 1;
    min-inline-size: 0;
    max-block-size: 4.5em;
    overflow: auto;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }
  .pinned-text bdi {
    white-space: pre-wrap;
  }
  .pinned .icon-button {
    inline-size: 26px;
    block-size: 26px;
    font-size: 14px;
  }

  .log-area {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0px;
    min-block-size: 0;
  }
  .log {
    flex: 1 1 0px;
    min-block-size: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border) transparent;
  }
  /* Rows to come, still: nothing flashes when they are there at once. */
  .chat[data-loading] .log-area::before {
    content: "";
    position: absolute;
    inset: auto var(--_space) 12px;
    block-size: min(75%, 200px);
    background:
      linear-gradient(var(--_raised) 0 0) 0 4px / 62% 12px no-repeat,
      linear-gradient(var(--_raised) 0 0) 0 44px / 84% 12px no-repeat,
      linear-gradient(var(--_raised) 0 0) 0 84px / 45% 12px no-repeat,
      linear-gradient(var(--_raised) 0 0) 0 124px / 73% 12px no-repeat,
      linear-gradient(var(--_raised) 0 0) 0 164px / 56% 12px no-repeat;
    animation: appear 0.3s 0.3s backwards;
  }
  .rows {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-block-size: 100%;
    padding-block: 8px;
  }
  .block {
    flex: none;
    contain: content;
  }
  .row {
    position: relative;
    padding: 3px var(--_space);
    overflow: clip;
    overflow-wrap: anywhere;
    contain: content;
  }
  [data-density="compact"] .row {
    padding-block: 0;
  }
  .row:hover {
    background: var(--_raised);
  }
  .row[data-own] {
    border-inline-start: 3px solid var(--_strong);
    padding-inline-start: calc(var(--_space) - 3px);
  }
  [data-times="off"] .row[data-grouped] {
    padding-inline-start: calc(var(--_space) + 10px);
  }
  .time {
    margin-inline-end: 8px;
    color: var(--_muted);
    font-size: 0.82em;
    font-variant-numeric: tabular-nums;
  }
  .chat[data-times="off"] .time {
    display: none;
  }
  /* Its own direction is that of the name: the gap is on the side where the text follows in the page's. */
  .nickname {
    margin-right: 7px;
    font-weight: 700;
    unicode-bidi: isolate;
  }
  .chat:dir(rtl) .nickname {
    margin: 0 0 0 7px;
  }
  .badge {
    margin-inline-end: 4px;
    color: var(--_strong);
  }
  .badge svg {
    vertical-align: -0.12em;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .quote {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
    margin: 0;
    padding: 0 0 0 8px;
    border: 0;
    border-inline-start: 2px solid var(--_border);
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.88em;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .quote:hover .quote-text {
    text-decoration: underline;
  }
  .quote-name {
    margin-inline-end: 4px;
    font-weight: 600;
  }
  .row[data-mention] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .row.flash {
    animation: flash 2s;
  }
  @keyframes flash {
    0%,
    60% {
      background: color-mix(in srgb, var(--_accent) 34%, var(--_background));
    }
  }
  .sampling {
    flex: none;
    margin: 0;
    color: var(--_muted);
    font-size: 0.82em;
    text-align: center;
  }
  /* Korean breaks between words; a word that is longer than the line still breaks anywhere. */
  .chat:lang(ko) {
    word-break: keep-all;
  }
  .chat:lang(ja) {
    word-break: auto-phrase;
  }
  .deleted {
    color: var(--_muted);
    font-style: italic;
  }
  .row[data-state="pending"] .text {
    color: var(--_muted);
  }
  .delivery {
    display: block;
    color: var(--_muted);
    font-size: 0.88em;
  }
  .row[data-state="pending"] .delivery {
    display: inline;
    margin-inline-start: 6px;
  }
  .failed {
    color: var(--_danger);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px var(--_space);
    color: var(--_muted);
    font-size: 0.86em;
    text-align: center;
  }
  .mark::before,
  .mark::after {
    content: "";
    flex: 1;
    min-inline-size: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .mark[data-mark="gap"]::before,
  .mark[data-mark="gap"]::after {
    border-block-start: 1px dashed var(--_danger);
  }
  .empty {
    margin: auto;
    padding: 24px var(--_space);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  .empty::before {
    content: "";
    display: block;
    inline-size: 40px;
    block-size: 30px;
    margin: 0 auto 14px;
    border-radius: 12px 12px 12px 3px;
    background:
      radial-gradient(circle, var(--_on-accent) 2px, transparent 2.6px) 0 0 / 10px 100% round,
      var(--_accent);
    background-clip: content-box, border-box;
    padding-inline: 5px;
  }
  .older {
    align-self: center;
    margin-block-end: 8px;
  }
  .latest {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 5px 14px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    font-size: 0.92em;
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.22);
    cursor: pointer;
  }
  .latest:focus-visible,
  .send:focus-visible,
  .primary:focus-visible {
    outline-color: var(--_color);
    outline-offset: 1px;
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
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .link {
    border: 0;
    padding: 2px 4px;
    background: none;
    font-size: 1em;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .text a {
    color: inherit;
    text-decoration-color: var(--_strong);
    text-underline-offset: 2px;
  }
  .mention {
    border-radius: 4px;
    padding-inline: 2px;
    background: color-mix(in srgb, var(--_muted) 16%, transparent);
    font-weight: 600;
  }
  [part~="own-mention"] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* As high as a line, so that no row moves when an image comes. */
  .emote {
    block-size: 1.5em;
    max-inline-size: 6em;
    object-fit: contain;
    vertical-align: bottom;
  }
  .actions {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 6px;
    display: flex;
    block-size: min(26px, 100%);
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_background);
    color: var(--_muted);
  }
  .actions button {
    display: grid;
    place-items: center;
    inline-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 7px;
    background: none;
    color: inherit;
    font-size: 15px;
    cursor: pointer;
  }
  .actions button:is(:hover, :focus-visible) {
    background: var(--_raised);
    color: var(--_color);
  }
  .actions svg,
  .emoji-button svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* A long press opens the actions: it must not select text. */
  @media (hover: none) {
    .row {
      -webkit-user-select: none;
      user-select: none;
      -webkit-touch-callout: none;
    }
    .actions button {
      inline-size: 40px;
    }
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: none;
    margin: 0;
    padding: 6px var(--_space);
    background: var(--_raised);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .notice .link {
    flex: none;
  }
  .completions {
    position: absolute;
    z-index: 1;
    inset-inline: 8px;
    inset-block-end: 100%;
    max-block-size: 14em;
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 4px 20px rgb(0 0 0 / 0.18);
    scrollbar-width: thin;
  }
  .completion {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 5px 10px;
    border-radius: calc(var(--_radius) - 4px);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .completion:is(:hover, [aria-selected="true"]) {
    background: var(--_raised);
  }
  .completion[aria-selected="true"] {
    box-shadow: inset 3px 0 var(--_strong);
  }
  .emoji-button {
    inline-size: 40px;
    block-size: 40px;
    anchor-name: --emoji-button;
  }
  .emoji-panel {
    inline-size: min(340px, 100vi - 16px);
    block-size: min(380px, 100dvb - 16px);
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    padding: 10px;
  }
  @supports (position-area: block-start) {
    .emoji-panel {
      position-anchor: --emoji-button;
      position-area: block-start span-inline-end;
      position-try-fallbacks: flip-inline, flip-block;
    }
  }

  .composer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px;
    flex: none;
    padding: 8px calc(var(--_space) - 4px) 10px;
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    /* Six lines, padding and border. */
    max-block-size: calc(8.1em + 18px);
    resize: none;
    overflow-y: auto;
    field-sizing: content;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    /* Safari on iOS zooms into a field with smaller text. */
    font-size: max(1em, var(--chizzy-input-font-size, 16px));
    line-height: 1.35;
    scrollbar-width: thin;
  }
  .input:focus-visible,
  .nickname-input:focus-visible {
    outline: none;
    border-color: var(--_strong);
    box-shadow: 0 0 0 1px var(--_strong);
  }
  .input[aria-invalid="true"] {
    border-color: var(--_danger);
  }
  .input::placeholder,
  .nickname-input::placeholder {
    color: var(--_muted);
    opacity: 1;
    white-space: nowrap;
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 18px;
    cursor: pointer;
  }
  .send:disabled {
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  .hint {
    flex-basis: 100%;
    margin: 0;
    color: var(--_muted);
    font-size: 0.88em;
  }
  .hint[data-over] {
    color: var(--_danger);
  }
  .reply {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    min-inline-size: 0;
    padding-inline-start: 8px;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_muted);
    font-size: 0.88em;
  }
  .reply-line {
    flex: 1;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .reply .link {
    padding: 4px 10px;
    text-decoration: none;
  }
  .nickname-form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    flex: none;
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_border);
    background: var(--_raised);
  }
  /* What both of them take away from the list is bounded. */
  [role="dialog"] ~ .composer .input {
    max-block-size: calc(2.7em + 18px);
  }
  .nickname-label {
    flex-basis: 100%;
    font-weight: 600;
  }
  .nickname-input {
    flex: 1 1 10em;
    min-inline-size: 0;
    padding: 6px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-size: 16px;
  }

  /* Over a picture: no surface of its own, and text that is readable on anything. */
  .chat[data-mode="overlay"] {
    background: none;
    font-size: calc(var(--chizzy-font-size, 22px) * var(--_scale, 1));
    font-weight: 600;
    -webkit-text-stroke: 0.2em light-dark(#fff, #000);
    paint-order: stroke fill;
    stroke-linejoin: round;
  }
  .chat[data-mode="overlay"]:not([data-theme="light"]) {
    color-scheme: dark;
  }
  [data-mode="overlay"] :is(.log, .rows) {
    overflow: hidden;
    padding-block: 0;
  }
  [data-mode="overlay"] :is(.older, .latest, .empty, .mark, .actions, .time, slot) {
    display: none;
  }
  [data-mode="overlay"] :is(.row, .mention) {
    background: none;
    border: 0;
    color: inherit;
  }
  .chat[data-fades] .row {
    animation: fade 1s var(--_fade-after) forwards;
  }
  @keyframes fade {
    to {
      opacity: 0;
      visibility: hidden;
    }
  }

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
    .choice:has(:checked),
    .completion[aria-selected="true"],
    [part~="own-mention"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .input,
    .nickname-input {
      border-color: ButtonText;
    }
  }
  ${hues}
`;
