import { createContext, type MiddlewareFunction } from "react-router";
import { createClients, problemOf, type Clients } from "../api/index.ts";

const ANSWER_WITHIN = 8_000;
const PASSED_ON = ["authorization", "traceparent", "x-request-id", "user-agent", "x-td-caller"];

/** The platform as the person of this request: the gateway told us who that is, and no page ever learns the token. */
export interface Gateway extends Clients {
  /** Whether the request came with a session. */
  signedIn: boolean;
}

export const gatewayContext = createContext<Gateway>();

export const gatewayMiddleware: MiddlewareFunction<Response> = ({ request, context }) => {
  // From one machine or the next, compression costs more than it saves.
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value) headers[name] = value;
  }
  const clients = createClients(gatewayUrl(), headers, (call) =>
    fetch(call, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(ANSWER_WITHIN)]) }),
  );
  context.set(gatewayContext, { ...clients, signedIn: "authorization" in headers });
};

/**
 * The data of an answer that has to be there.
 *
 * @throws Response with the problem, for the nearest error boundary
 */
export function must<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.error !== undefined || answer.data === undefined) {
    throw Response.json(problemOf(answer.response.status, answer.error), { status: answer.response.status });
  }
  return answer.data;
}

function gatewayUrl(): string {
  const url = process.env.GATEWAY_URL;
  if (!url) throw new Error("GATEWAY_URL is not set: it names the gateway inside the network.");
  return url;
}
