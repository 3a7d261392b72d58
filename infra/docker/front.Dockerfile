# One front end, named by MODULE; the gateway shows it under BASE.
FROM node:24-bookworm-slim AS build
WORKDIR /source
COPY package.json package-lock.json .npmrc ./
COPY front-shared/package.json front-shared/
COPY front-shared/live/package.json front-shared/live/
COPY front-public/package.json front-public/
COPY front-admin/package.json front-admin/
RUN --mount=type=cache,target=/root/.npm npm ci
COPY tsconfig.base.json ./
COPY front-shared front-shared
ARG MODULE
COPY ${MODULE} ${MODULE}
RUN npm run generate -w front-shared --if-present && npm run build -w ${MODULE}
# Only what the pages need to run stays, and of Node only the image's own.
RUN npm prune --omit=dev && rm -rf node_modules/node-linux-* node_modules/front-public node_modules/front-admin

FROM node:24-bookworm-slim
ARG MODULE BASE
WORKDIR /front/${MODULE}
COPY --from=build /source/node_modules ../node_modules
COPY --from=build /source/front-shared ../front-shared
COPY --from=build /source/${MODULE}/package.json /source/${MODULE}/server.js ./
COPY --from=build /source/${MODULE}/build build
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BASE=${BASE}
HEALTHCHECK --interval=10s --timeout=5s --start-period=1m CMD \
    ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${process.env.BASE}health/ready`).then(a => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-old-space-size=256", "server.js"]
