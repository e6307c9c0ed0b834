import { orUnavailable, refusal } from "@/lib/platform/respond";
import { noteDeadStop, stopNews } from "@/lib/privacy/consents/stopping/mutations";

type Context = { readonly params: Promise<{ readonly token: string }> };

/**
 * The address in `List-Unsubscribe` of a mail with news (RFC 8058): a mailbox posts `List-Unsubscribe=One-Click` to it for
 * its owner, without cookies and without following anything. Once more is no fault.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return orUnavailable(async () => {
    const answer = await stopNews(token);
    if (!answer.ok) {
      await noteDeadStop(request.headers);
      return refusal(404, answer.refusal);
    }
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  });
}
