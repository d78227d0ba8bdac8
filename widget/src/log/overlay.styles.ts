import { type CSSResult, css } from "lit";

/** The list alone, over a picture. After the list's own styles. */
export const overlayStyles: CSSResult = css`
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
  /* Nobody can press it there. */
  [data-mode="overlay"] .more {
    font-size: 0;
    text-decoration: none;
  }
  [data-mode="overlay"] .more::after {
    content: "…";
    font-size: 22px;
  }
  [data-mode="overlay"] :is(.row, .mention) {
    background: none;
    border: 0;
    color: inherit;
  }
  [data-mode="overlay"] .row[data-fading] {
    animation: fade 1s forwards;
  }
  @keyframes fade {
    to {
      opacity: 0;
      visibility: hidden;
    }
  }
`;
