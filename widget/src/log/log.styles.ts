import { type CSSResult, css, unsafeCSS } from "lit";
import { HUES } from "../text/author-color.js";

/*
 * One lightness and chroma for all authors on each background, so that every hue is as readable as the next: contrast stays above 4.5.
 * A class for each, because a strict policy blocks bound `style` attributes.
 */
const hues = unsafeCSS(
  Array.from({ length: HUES }, (_, index) => {
    const hue = Math.round((index * 360) / HUES);
    return `.hue-${index}{color:light-dark(oklch(.5 .13 ${hue}),oklch(.8 .1 ${hue}))}`;
  }).join(""),
);

/** The list: rows and what is in them, and what stands around them. */
export const logStyles: CSSResult = css`
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
    background: repeating-linear-gradient(var(--_raised) 0 12px, transparent 0 40px);
    mask-image: linear-gradient(90deg, #000 40%, transparent 85%);
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
    position: relative;
    flex: none;
    contain: content;
  }
  /*
   * All lines but the first hang, so that none begins where somebody else's name would: a message that has line breaks must not look like
   * several rows. What hangs belongs to the name above.
   */
  .row {
    --_hang: 17px;
    position: relative;
    padding: 3px var(--_space);
    padding-inline-start: calc(var(--_space) + var(--_hang));
    text-indent: calc(-1 * var(--_hang));
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
    padding-inline-start: calc(var(--_space) + var(--_hang) - 3px);
  }
  [data-times="off"] .row[data-grouped],
  .delivery {
    text-indent: 0;
  }
  /* What hangs out at its start is inside of what it clips. */
  .cut {
    overflow: hidden;
    margin-inline-start: calc(-1 * var(--_hang));
    padding-inline-start: var(--_hang);
  }
  .row .more {
    padding: 0;
    color: var(--_muted);
    font-size: 0.92em;
    line-height: inherit;
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
  .badge,
  .guest-mark {
    margin-inline-end: 4px;
    color: var(--_strong);
  }
  .badge svg,
  .guest-mark svg {
    vertical-align: -0.12em;
  }
  /* As large as a sign before it has come, so that no row moves. */
  img.badge {
    inline-size: 1.2em;
    block-size: 1.2em;
    object-fit: contain;
    vertical-align: -0.22em;
  }
  .guest-mark {
    color: var(--_muted);
  }
  .guest-mark svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.4;
    stroke-linecap: round;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .quote {
    display: block;
    max-inline-size: calc(100% + var(--_hang));
    overflow: hidden;
    margin: 0;
    margin-inline-start: calc(-1 * var(--_hang));
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
  .latest:focus-visible {
    outline-color: var(--_color);
    outline-offset: 1px;
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
  /* A long press opens the actions: it must not select text. */
  @media (hover: none) {
    .row {
      -webkit-user-select: none;
      user-select: none;
      -webkit-touch-callout: none;
    }
  }
  ${hues}
`;
