import type { ChatMessage, ChizzyChat } from "chizzy-chat";
import "chizzy-chat";
import { createElement, forwardRef, useEffect, useImperativeHandle, useRef } from "react";

interface ChatProps {
  server: string;
  channel: string;
  nickname?: string | undefined;
  /** A property, not an attribute: what is no text has to be set on the element itself. */
  emotes?: Record<string, string> | undefined;
  onMessage?: ((message: ChatMessage) => void) | undefined;
  onNickname?: ((nickname: string) => void) | undefined;
}

/** `<chizzy-chat>` for React 18. Its `ref` is the element, with `send()`, `scrollToLatest()` and the rest. */
export const Chat = forwardRef<ChizzyChat, ChatProps>(function Chat(props, ref) {
  const { server, channel, nickname, emotes, onMessage, onNickname } = props;
  const element = useRef<ChizzyChat>(null);
  useImperativeHandle<ChizzyChat | null, ChizzyChat | null>(ref, () => element.current);

  useEffect(() => {
    if (element.current) element.current.emotes = emotes ?? {};
  }, [emotes]);

  // A listener each, added and removed with its callback. The chat itself stays as it is.
  useEffect(() => {
    const chat = element.current;
    if (!chat || !onMessage) return;
    const listener = (event: HTMLElementEventMap["chizzy-message"]) => onMessage(event.detail);
    chat.addEventListener("chizzy-message", listener);
    return () => chat.removeEventListener("chizzy-message", listener);
  }, [onMessage]);

  useEffect(() => {
    const chat = element.current;
    if (!chat || !onNickname) return;
    const listener = (event: HTMLElementEventMap["chizzy-nickname"]) => onNickname(event.detail.nickname);
    chat.addEventListener("chizzy-nickname", listener);
    return () => chat.removeEventListener("chizzy-nickname", listener);
  }, [onNickname]);

  return createElement("chizzy-chat", { ref: element, server, channel, nickname });
});
