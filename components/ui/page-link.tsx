import Link from "next/link";
import type { ComponentProps } from "react";

type PageLinkProps = Omit<ComponentProps<typeof Link>, "prefetch">;

/**
 * A link to another page of the portal. It fetches nothing until it is pressed: pages are rendered whole for each request,
 * so what could be fetched ahead is no more than their frame, and each of a page's dozens of links would cost a phone
 * a request and the portal a rendering.
 */
export function PageLink(props: PageLinkProps) {
  return <Link {...props} prefetch={false} />;
}
