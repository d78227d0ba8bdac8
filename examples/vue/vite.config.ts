import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    vue({
      // The tag is an element, not a component that somebody forgot to register.
      template: { compilerOptions: { isCustomElement: (tag) => tag === "chizzy-chat" } },
    }),
  ],
});
