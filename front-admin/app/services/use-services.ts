import { createClients, type RegistryComponents } from "front-shared/api";
import { useEffect, useState } from "react";

type Service = RegistryComponents["schemas"]["ServiceView"];

const EVERY = 10_000;

/** More services than this no platform has. */
export const SERVICES = { params: { query: { limit: 100 } } };

/**
 * The services, asked again every ten seconds while somebody looks. When nobody answers, the last answer stays.
 *
 * @param rendered what the server has rendered, and when
 */
export function useServices(rendered: Service[], renderedAt: number) {
  const [seen, setSeen] = useState({
    services: rendered,
    checked: renderedAt,
    away: false,
    changes: [] as Service[],
  });
  useEffect(() => {
    const { registry } = createClients("", {});
    let over = false;
    async function look() {
      if (document.visibilityState !== "visible") return;
      const answer = await registry.GET("/registry/v1/services", SERVICES).catch(() => undefined);
      if (over) return;
      setSeen((last) => {
        const services = answer?.data?.items;
        if (!services) return { ...last, away: true };
        const changes = services.filter(({ name, status }) =>
          last.services.some((before) => before.name === name && before.status !== status),
        );
        return { services, checked: Date.now(), away: false, changes };
      });
    }
    const timer = setInterval(() => void look(), EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return seen;
}
