# syntax=docker/dockerfile:1
# Two throw-away stages, one that runs: Node, the bundle, what it needs, and no rights.

FROM node:24-bookworm-slim AS build
WORKDIR /src
ENV NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false SCARF_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
# No install scripts: the programs needed here come whole, and the image has its own Node.
RUN npm ci --ignore-scripts
COPY . .
RUN npx nx run-many -t build --outputStyle=static

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DASHBOARD_DIR=/app/dist/dashboard/browser
# Everything belongs to root and is only read: the account below can change nothing of it.
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /src/dist/api ./dist/api
COPY --from=build /src/dist/dashboard/browser ./dist/dashboard/browser
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "--max-old-space-size=384", "dist/api/main.js"]
