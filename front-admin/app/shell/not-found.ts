/** Every address that no page has. A route of its own, so that its answer has passed through the middleware. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
