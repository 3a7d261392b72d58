package tools.dashboard.websocket.dialogue;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.websocket.presence.Presence;
import tools.dashboard.websocket.protocol.MessageReader;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.SocketSettings;
import tools.dashboard.websocket.upstream.AccessQuestion;
import tools.dashboard.websocket.upstream.OwnerLog;
import tools.dashboard.websocket.upstream.Questions;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    @Bean(destroyMethod = "close")
    RevocationFeed sessionRevocations(RedisClient revocationRedis, JsonMapper json, RevocationSettings settings) {
        return new RevocationFeed(revocationRedis, settings.sessions(), json);
    }

    @Bean(destroyMethod = "close")
    RevocationFeed accessRevocations(RedisClient revocationRedis, JsonMapper json, RevocationSettings settings) {
        return new RevocationFeed(revocationRedis, settings.access(), json);
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
            RedisClient revocationRedis,
            OwnerLog log,
            Presence presence,
            JsonMapper json,
            ExecutorService blocking,
            Standing sessionStanding,
            Standing accessStanding,
            MeterRegistry meters) {
        return new Rooms(
                revocationRedis,
                log,
                presence,
                json,
                blocking,
                () -> sessionStanding.holds() && accessStanding.holds(),
                meters);
    }

    @Bean
    Rights rights(Questions<AccessQuestion> accessQuestions, Rooms rooms, MeterRegistry meters) {
        return new Rights(accessQuestions, rooms, meters);
    }

    @Bean
    Dialogues dialogues(DialogueSettings settings) {
        return new Dialogues(settings);
    }

    @Bean
    Renewals renewals(TokenVerifier tokens, Questions<UUID> sessionQuestions) {
        return new Renewals(tokens, sessionQuestions, Clock.systemUTC());
    }

    @Bean
    Guard guard(
            Dialogues dialogues,
            Rights rights,
            Renewals renewals,
            Questions<UUID> sessionQuestions,
            Standing sessionStanding,
            Standing accessStanding,
            Rooms rooms) {
        return new Guard(dialogues, rights, renewals, sessionQuestions, sessionStanding, accessStanding, rooms);
    }

    @Bean
    Admission admission(
            ServiceIdentity identity,
            TokenVerifier tokens,
            PurposeTokens purposeTokens,
            Questions<UUID> sessionQuestions,
            Dialogues dialogues,
            Rights rights,
            Renewals renewals,
            DialogueSettings settings,
            SocketSettings sockets) {
        DialogueContext context = new DialogueContext(
                dialogues,
                rights,
                new RoomTickets(purposeTokens),
                renewals,
                new MessageReader(),
                settings,
                sockets.heartbeat().toSeconds());
        return new DialogueAdmission(identity.publicBaseUrl(), tokens, sessionQuestions, context);
    }
}
