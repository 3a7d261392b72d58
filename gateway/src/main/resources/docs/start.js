SwaggerUIBundle({
  dom_id: "#documents",
  urls: ["api", "auth", "worker", "registry"].map((name) => ({ name, url: `/docs/openapi/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  requestInterceptor: (request) => Object.assign(request, { credentials: "same-origin" }),
});
