import { contrast, luminance } from "./colors.js";

/** What a look says; what it leaves out is the element's own. */
export interface Look {
  accent?: string;
  background?: string;
  color?: string;
  radius?: number;
  space?: number;
  fontSize?: number;
  density?: "comfortable" | "compact";
  theme?: "auto" | "light" | "dark";
}

/** To begin with. */
export const LOOKS: Record<string, Look> = {
  Ours: {},
  Paper: { accent: "#1a5fb4", background: "#ffffff", color: "#1a1d21", radius: 2 },
  Night: {
    accent: "#b47cff",
    background: "#0b0713",
    color: "#efe9fb",
    radius: 20,
    fontSize: 13,
    density: "compact",
  },
  Forest: { accent: "#7fd08a", background: "#10201a", color: "#e5f0e8", radius: 8 },
  "Big letters": {
    accent: "#ffd400",
    background: "#ffffff",
    color: "#000000",
    radius: 16,
    space: 18,
    fontSize: 20,
  },
};

/** The CSS properties of a look. The quieter colours follow from text and background. */
export function propertiesOf({
  accent,
  background,
  color,
  radius,
  space,
  fontSize,
}: Look): Record<string, string> {
  const isOwn = background !== undefined || color !== undefined;
  const behind = background ?? (luminance(color ?? "#24201a") > 0.4 ? "#181613" : "#fffdfa");
  const text = color ?? (luminance(behind) > 0.4 ? "#24201a" : "#ede8df");
  const mix = (share: number) => `color-mix(in oklab, ${text} ${share}%, ${behind})`;
  return {
    ...(accent && { "--chizzy-accent": accent, "--chizzy-on-accent": onAccent(accent) }),
    ...(isOwn && {
      "--chizzy-background": behind,
      "--chizzy-color": text,
      "--chizzy-raised": mix(7),
      "--chizzy-muted": mix(72),
      "--chizzy-border": mix(16),
    }),
    ...(radius !== undefined && { "--chizzy-radius": `${radius}px` }),
    ...(space !== undefined && { "--chizzy-space": `${space}px` }),
    ...(fontSize !== undefined && { "--chizzy-font-size": `${fontSize}px` }),
  };
}

/** The attributes of a look. On a background of one's own the colours of names must be those for it, whatever the system says. */
export function attributesOf(look: Look): Record<string, string> {
  const background = propertiesOf(look)["--chizzy-background"];
  const theme =
    background === undefined ? (look.theme ?? "auto") : luminance(background) > 0.4 ? "light" : "dark";
  return { ...(theme !== "auto" && { theme }), ...(look.density === "compact" && { density: "compact" }) };
}

/** Black or white, whichever is read better on it. */
export function onAccent(accent: string): string {
  return contrast(accent, "#ffffff") >= contrast(accent, "#1a1206") ? "#ffffff" : "#1a1206";
}
