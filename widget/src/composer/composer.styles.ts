import { type CSSResult, css } from "lit";

/** Where the viewer writes, and where they say who they are. */
export const composerStyles: CSSResult = css`
  .composer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px;
    flex: none;
    padding: 8px calc(var(--_space) - 4px) 10px;
  }
  /* In place of all that, for one who may only read. */
  .login {
    flex: none;
    padding: 14px var(--_space);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    /* Six lines, padding and border; in a low box fewer. */
    max-block-size: min(8.1em + 18px, 45cqb);
    min-block-size: calc(1.35em + 18px);
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
  .input:focus-visible {
    outline: none;
    border-color: var(--_strong);
    box-shadow: 0 0 0 1px var(--_strong);
  }
  .input[aria-invalid="true"] {
    border-color: var(--_danger);
  }
  .input::placeholder {
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
  .send:focus-visible {
    outline-color: var(--_color);
    outline-offset: 1px;
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
  .emoji-button {
    inline-size: 40px;
    block-size: 40px;
    anchor-name: --emoji-button;
  }
`;
