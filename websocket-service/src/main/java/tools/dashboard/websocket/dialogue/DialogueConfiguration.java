package tools.dashboard.websocket.dialogue;

import io.lettuce.core.AbstractRedisClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.audit.AuditNotes;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.websocket.json.JsonDialect;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage.Limits;
import tools.dashboard.websocket.presence.Presence;
import tools.dashboard.websocket.quota.Rates;
import tools.dashboard.websocket.quota.SocketCounts;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.shared.Nodes;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.SocketSettings;
import tools.dashboard.websocket.upstream.AccessQuestion;
import tools.dashboard.websocket.upstream.Permission;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;
import tools.dashboard.websocket.upstream.SpeechQuestion;
import tools.dashboard.websocket.upstream.TopicLog;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    @Bean(destroyMethod = "close")
    RevocationFeed sessionRevocations(AbstractRedisClient redis, JsonMapper json, RevocationSettings settings) {
        return new RevocationFeed(redis, settings.sessions(), json);
    }

    @Bean(destroyMethod = "close")
    RevocationFeed accessRevocations(AbstractRedisClient redis, JsonMapper json, RevocationSettings settings) {
        return new RevocationFeed(redis, settings.access(), json);
    }

    @Bean
    Standing sessionStanding(RevocationFeed sessionRevocations) {
        return new Standing(sessionRevocations);
    }

    @Bean
    Standing accessStanding(RevocationFeed accessRevocations) {
        return new Standing(accessRevocations);
    }

    @Bean
    Rooms rooms(
            AbstractRedisClient redis,
            SharedRedis sharedRedis,
            Nodes nodes,
            TopicLog log,
            Presence presence,
            JsonMapper json,
            Standing sessionStanding,
            Standing accessStanding,
            MeterRegistry meters) {
        return new Rooms(
                redis,
                sharedRedis,
                nodes,
                log,
                presence,
                json,
                () -> sessionStanding.holds() && accessStanding.holds(),
                meters);
    }

    @Bean
    RoomTickets roomTickets(PurposeTokens purposeTokens) {
        return new RoomTickets(purposeTokens);
    }

    @Bean
    Refusals refusals(AuditNotes notes) {
        return new Refusals(notes);
    }

    @Bean
    Rights rights(
            Questions<AccessQuestion, Ruling> accessQuestions,
            Rooms rooms,
            RoomTickets tickets,
            Refusals refusals,
            MeterRegistry meters) {
        return new Rights(accessQuestions, rooms, tickets, refusals, meters);
    }

    @Bean
    Dialogues dialogues(DialogueSettings settings, Nodes nodes, SocketCounts socketCounts, ExecutorService blocking) {
        Dialogues dialogues = new Dialogues(settings);
        nodes.listen((forgotten, othersDied) -> {
            if (socketCounts.hasMissed() || forgotten) {
                blocking.execute(
                        () -> dialogues.people().forEach(person -> socketCounts.rewrite(person, dialogues::count)));
            }
        });
        return dialogues;
    }

    @Bean
    Speech speech(
            Questions<SpeechQuestion, Permission> speechQuestions,
            RevocationFeed accessRevocations,
            Rates rates,
            Rooms rooms,
            Refusals refusals) {
        return new Speech(speechQuestions, accessRevocations, rates, rooms, refusals);
    }

    @Bean
    SessionKeeper sessionKeeper(Questions<UUID, Ruling> sessionQuestions, Refusals refusals) {
        return new SessionKeeper(sessionQuestions, refusals);
    }

    @Bean
    Pauses<Dialogue> socketPauses(
            SessionKeeper sessionKeeper,
            RevocationFeed sessionRevocations,
            DialogueSettings settings,
            MeterRegistry meters) {
        Pauses<Dialogue> pauses = new Pauses<>(sessionKeeper, sessionRevocations, settings.pause());
        Gauge.builder("websocket.paused", pauses, Pauses::count)
                .description("Sockets of this node whose session cannot be confirmed now")
                .register(meters);
        return pauses;
    }

    @Bean
    Pauses<Right> rightPauses(
            Rights rights, RevocationFeed accessRevocations, DialogueSettings settings, MeterRegistry meters) {
        Pauses<Right> pauses = new Pauses<>(rights, accessRevocations, settings.pause());
        Gauge.builder("websocket.paused.subscriptions", pauses, Pauses::count)
                .description("Subscriptions of this node whose right cannot be confirmed now")
                .register(meters);
        return pauses;
    }

    @Bean
    Renewals renewals(TokenVerifier tokens, Questions<UUID, Ruling> sessionQuestions, Pauses<Dialogue> socketPauses) {
        return new Renewals(tokens, sessionQuestions, socketPauses, Clock.systemUTC());
    }

    @Bean
    Guard guard(
            Dialogues dialogues,
            Rights rights,
            SessionKeeper sessionKeeper,
            Renewals renewals,
            Pauses<Dialogue> socketPauses,
            Pauses<Right> rightPauses,
            Standing sessionStanding,
            Standing accessStanding,
            Rooms rooms) {
        return new Guard(
                dialogues,
                rights,
                sessionKeeper,
                renewals,
                socketPauses,
                rightPauses,
                sessionStanding,
                accessStanding,
                rooms);
    }

    @Bean
    Dialect dialect() {
        return new JsonDialect();
    }

    @Bean
    Requests requests(
            Rights rights,
            RoomTickets tickets,
            Renewals renewals,
            Speech speech,
            Refusals refusals,
            DialogueSettings settings,
            SocketSettings sockets) {
        return new Requests(
                rights,
                tickets,
                renewals,
                speech,
                refusals,
                sockets.heartbeat().toSeconds(),
                new Limits(sockets.maxMessage().toBytes(), settings.messagesPerSecond(), settings.subscriptions()));
    }

    @Bean
    Admission admission(
            ServiceIdentity identity,
            TokenVerifier tokens,
            Questions<UUID, Ruling> sessionQuestions,
            Dialogues dialogues,
            Rights rights,
            Requests requests,
            Refusals refusals,
            SocketCounts socketCounts,
            Rates rates,
            DialogueSettings settings) {
        return new DialogueAdmission(
                identity.publicBaseUrl(),
                tokens,
                sessionQuestions,
                new DialogueContext(dialogues, rights, requests, refusals, socketCounts, rates, settings));
    }
}
