/** Of all that the features draw. Plain text and not Lit's `css`: see `html` in FeaturesOptions. */
export const FEATURES_CSS = `
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
  .actions svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (hover: none) {
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
  .notice:has(.copy-input) {
    flex-wrap: wrap;
  }
  .copy-input {
    inline-size: 100%;
    padding: 4px 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    resize: none;
  }
  /* Selected for a moment: seen by nobody, and not so small that a browser takes it for nothing. */
  .copied-field {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 2em;
    block-size: 2em;
    opacity: 0;
    font-size: 16px;
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
  .emoji-panel {
    inline-size: min(328px, 100vi - 16px);
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
  @media (forced-colors: active) {
    .choice:has(:checked),
    .completion[aria-selected="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:focus-visible {
    outline-color: var(--_color);
    outline-offset: 1px;
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
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: hidden auto;
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_border);
    background: var(--_raised);
  }
  /* What both of them take away from the list is bounded. */
  [role="dialog"] ~ .composer .input {
    max-block-size: min(2.7em + 18px, 45cqb);
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
  .nickname-input:focus-visible {
    outline: none;
    border-color: var(--_strong);
    box-shadow: 0 0 0 1px var(--_strong);
  }
  @media (forced-colors: active) {
    .nickname-input {
      border-color: ButtonText;
    }
  }
`;
