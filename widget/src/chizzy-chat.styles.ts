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
    --_background: var(--chizzy-background, light-dark(#fff, #15171c));
    --_raised: var(--chizzy-raised, light-dark(#f3f4f7, #20232b));
    --_color: var(--chizzy-color, light-dark(#1d2129, #e8eaef));
    --_muted: var(--chizzy-muted, light-dark(#626a79, #9aa2b1));
    --_border: var(--chizzy-border, light-dark(#e1e4ea, #2d313b));
    --_accent: var(--chizzy-accent, light-dark(#0a6e5c, #4fd6b8));
    --_on-accent: var(--chizzy-on-accent, light-dark(#fff, #06241e));
    --_danger: var(--chizzy-danger, light-dark(#b3261e, #ff9c92));
    --_radius: var(--chizzy-radius, 10px);
    --_space: var(--chizzy-space, 12px);

    display: flex;
    block-size: 100%;
    min-block-size: 18rem;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .chat {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    overflow: hidden;
    color-scheme: light dark;
    background: var(--_background);
    color: var(--_color);
    font: 400 var(--chizzy-font-size, 14px) / 1.45
      var(--chizzy-font-family, system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif);
    text-align: start;
  }
  .chat[data-theme="light"] {
    color-scheme: light;
  }
  .chat[data-theme="dark"] {
    color-scheme: dark;
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
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    fill: currentcolor;
    flex: none;
  }
  .hidden {
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
    padding: 10px var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .header slot {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    margin: 0;
    font: inherit;
    font-weight: 700;
  }
  .viewers {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .light {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_muted);
  }
  .light[data-state="live"],
  .light[data-state="basic"] {
    background: var(--_accent);
  }
  .light[data-state="stopped"] {
    background: var(--_danger);
  }

  .status {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: none;
    padding: 6px var(--_space);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.9em;
  }
  .status[data-state="stopped"] {
    color: var(--_danger);
  }

  .log-area {
    position: relative;
    flex: 1 1 0px;
    min-block-size: 0;
  }
  .log {
    block-size: 100%;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border) transparent;
  }
  .rows {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-block-size: 100%;
    padding-block: 8px;
  }
  .row {
    position: relative;
    padding: 3px var(--_space);
    overflow: clip;
    overflow-wrap: anywhere;
    contain: content;
  }
  .row:hover {
    background: var(--_raised);
  }
  .time {
    margin-inline-end: 8px;
    color: var(--_muted);
    font-size: 0.8em;
    font-variant-numeric: tabular-nums;
  }
  .nickname {
    margin-inline-end: 8px;
    font-weight: 700;
    unicode-bidi: isolate;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: isolate;
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
    font-size: 0.85em;
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
    padding: 8px var(--_space);
    color: var(--_muted);
    font-size: 0.85em;
    text-align: center;
  }
  .mark::before,
  .mark::after {
    content: "";
    flex: 1;
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
    padding: 6px 14px;
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    font-size: 0.92em;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
    cursor: pointer;
  }
  .latest svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .latest:focus-visible {
    outline-offset: 2px;
  }

  .button,
  .link {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
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

  .composer {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px;
    flex: none;
    padding: 10px var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    max-block-size: 8.5em;
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
    border-color: var(--_accent);
  }
  .input[aria-invalid="true"] {
    border-color: var(--_danger);
  }
  .input::placeholder,
  .nickname-input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 18px;
    cursor: pointer;
  }
  .send:focus-visible {
    outline-offset: 2px;
  }
  .send:disabled {
    background: var(--_raised);
    color: var(--_muted);
    cursor: default;
  }
  .hint {
    flex-basis: 100%;
    margin: 0;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .hint[data-over] {
    color: var(--_danger);
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
  @media (forced-colors: active) {
    .light {
      background: CanvasText;
    }
  }
  ${hues}
`;
