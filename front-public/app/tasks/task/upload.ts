/** What the platform takes at most, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

export interface Upload {
  /** 0 to 1. */
  onProgress(part: number): void;
  /** @param status of the answer; 0 when there was none, and when it was cancelled */
  onEnd(status: number): void;
}

/**
 * Sends a file with the progress that `fetch` does not tell.
 *
 * @returns cancels it
 */
export function upload(
  path: string,
  file: File,
  csrf: string | null,
  { onProgress, onEnd }: Upload,
): () => void {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("file", file);
  request.open("POST", path);
  if (csrf) request.setRequestHeader("X-CSRF-Token", csrf);
  request.setRequestHeader("Idempotency-Key", crypto.randomUUID());
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onloadend = () => onEnd(request.status);
  request.send(body);
  return () => request.abort();
}

export function readableSize(bytes: number, language: string): string {
  const units = ["byte", "kilobyte", "megabyte"] as const;
  const step = bytes < 1_024 ? 0 : bytes < 1_024 ** 2 ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1_024 ** step);
}
