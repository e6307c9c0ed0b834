import { Missing } from "./missing";

/** For `notFound()` inside a page; addresses that match no page are answered by `tidak-ada` through the proxy. */
export default function NotFound() {
  return <Missing />;
}
