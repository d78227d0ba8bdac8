import { type CSSResult, css } from "lit";

/** The header, the line about the connection, and the pinned message. */
export const headerStyles: CSSResult = css`
  .header {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: clip;
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

  .status {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: clip;
    padding: 6px var(--_space);
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
  .status:is([data-state="connecting"], [data-state="probing"], [data-state="login"]) {
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
`;
