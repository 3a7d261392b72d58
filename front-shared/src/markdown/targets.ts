const SCHEMES = ["http:", "https:", "mailto:"];

/** Where a link of a text may lead; undefined when it may not be one. */
export function linkTarget(href: string): { href: string; elsewhere: boolean } | undefined {
  if (isPath(href) || href.startsWith("#")) {
    return { href, elsewhere: false };
  }
  const url = URL.parse(href);
  return url && SCHEMES.includes(url.protocol) ? { href: url.href, elsewhere: true } : undefined;
}

/** Whether a picture is a stored file of this platform. */
export function ownImage(href: string): boolean {
  return isPath(href) && href.startsWith("/api/v1/") && !href.includes("..");
}

/** A path on this origin: browsers take two slashes, or a slash and a backslash, for another host. */
function isPath(href: string): boolean {
  return /^\/(?![/\\])/.test(href) && !/[\t\r\n]/.test(href);
}
