import type { NextConfig } from "next";

const config: NextConfig = {
  // This app stands alone, also inside another repository.
  turbopack: { root: import.meta.dirname },
};

export default config;
