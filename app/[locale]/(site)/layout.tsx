import type { ReactNode } from "react";
import { WithChatButton } from "../with-chat-button";

export default function Layout({ children }: { children: ReactNode }) {
  return <WithChatButton>{children}</WithChatButton>;
}
