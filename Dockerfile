# Duban 督办: one image for the roles api and worker (docker-compose.yml), and for the command line.
#   docker build -t duban .
ARG NODE=node:24.21.0-trixie-slim

# 1. Everything, to build.
FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/prepare.mjs scripts/
COPY apps apps
COPY libs libs
RUN npm run build

# 2. What runs, without what only other machines, compilers and editors need: 219 MB become 93 MB.
FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts \
  && cd node_modules \
  && rm -rf typescript better-sqlite3/deps better-sqlite3/src @kurrent/bridge-linux-*-musl \
  && find better-sqlite3/prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete \
  && find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

# 3. The image. Everything in it belongs to root and is only read; what is written goes to /data.
FROM ${NODE}
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist/libs dist/libs
COPY --from=build /app/dist/apps dist/apps
COPY --from=build /app/dist/web dist/web
COPY seeds seeds
COPY scripts/healthy.mjs scripts/healthy.mjs
COPY package.json LICENSE ./
RUN install -d -o node -g node -m 0700 /data
ENV DUBAN_DATA=/data DUBAN_HOST=0.0.0.0
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Whether it lives. Before it listens it may build views anew for minutes; docker-compose.yml asks whether it is ready.
HEALTHCHECK --interval=15s --timeout=5s --start-period=10m --retries=3 CMD ["node", "scripts/healthy.mjs"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/apps/server/src/main.js"]
