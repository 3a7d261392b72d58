import { timingSafeEqual } from "node:crypto";

const PROOF = 32;

/** Whether two tokens are of one session: each is the same proof under a mask of its own, which stands before it. */
export function sameSession(one: string, other: string): boolean {
  const [proof, known] = [unmasked(one), unmasked(other)];
  return proof !== undefined && known !== undefined && timingSafeEqual(proof, known);
}

function unmasked(token: string): Buffer | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 2 * PROOF) return undefined;
  return bytes.subarray(PROOF).map((byte, index) => byte ^ (bytes[index] ?? 0)) as Buffer;
}
