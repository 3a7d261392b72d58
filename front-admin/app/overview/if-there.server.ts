/** What a service answers, or nothing when it is away: the overview shows what is left of a platform. */
export async function ifThere<T>(answer: Promise<{ data?: T }>): Promise<T | null> {
  try {
    return (await answer).data ?? null;
  } catch {
    return null;
  }
}
