# One service of the platform, named by MODULE. All of them share the stage that builds.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
COPY e2e/pom.xml e2e/
COPY bench/live/pom.xml bench/live/
COPY bench/log/pom.xml bench/log/
COPY infra/local infra/local
COPY docs/asyncapi.yaml docs/
COPY platform platform
COPY feature-registry feature-registry
COPY auth-service auth-service
COPY websocket-service websocket-service
COPY worker-service worker-service
COPY gateway gateway
COPY api-service api-service
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -q -B -Dmaven.test.skip -Dspotless.check.skip -Dmdep.analyze.skip -Dcyclonedx.skip \
        -pl gateway,api-service,auth-service,websocket-service,worker-service,feature-registry -am package
RUN for module in gateway api-service auth-service websocket-service worker-service feature-registry; do \
        java -Djarmode=tools -jar $module/target/$module.jar extract --destination /out/$module && \
        mv /out/$module/$module.jar /out/$module/service.jar || exit 1; \
    done

FROM eclipse-temurin:25-jre
ARG MODULE
RUN useradd --uid 10001 --no-create-home service && install -d -o service /state
WORKDIR /service
COPY --from=build /out/${MODULE}/lib lib
COPY --from=build /out/${MODULE}/service.jar .
COPY infra/docker/ready.sh .
USER service
ENV STATE_DIR=/state JAVA_OPTIONS="-XX:MaxRAMPercentage=40"
VOLUME /state
HEALTHCHECK --interval=10s --timeout=5s --start-period=4m CMD ["bash", "ready.sh"]
# Flags as in infra/local (docs/decisions/0006); the heap is a part of the container's memory.
ENTRYPOINT ["sh", "-c", "exec java -Xss512k -XX:+UseSerialGC -XX:ReservedCodeCacheSize=64m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError -XX:+UseCompactObjectHeaders -Djdk.virtualThreadScheduler.parallelism=16 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $JAVA_OPTIONS -jar service.jar"]
