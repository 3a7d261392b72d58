package tools.dashboard.bench.live;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/** The platform's own protocol (docs/asyncapi.yaml). Twenty sockets are one person's. */
final class Ours implements Language {

    private static final int SOCKETS_OF_A_PERSON = 20;

    /** Two crowds are of different people: each may have so many sockets on all nodes together. */
    private static final long CROWD = ProcessHandle.current().pid() << 32;

    private static final long PEOPLE = 0x0199c1a000007000L;
    private static final long SESSIONS = 0x0199c1a000017000L;

    private static final Set<String> UNTROUBLED = Set.of("hello", "presence", "paused", "resumed");

    private final Tokens tokens;

    Ours(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String handshake(Client client) {
        String token = tokens.access(person(client), session(client));
        return Language.upgrade("/ws/", "Authorization: Bearer " + token + "\r\n");
    }

    @Override
    public String greeting(Client client) {
        String ticket = client.ticket != null
                ? client.ticket
                : tokens.ticket(person(client), session(client), client.topic.name());
        String after = client.ticket == null ? "" : ",\"after\":" + client.seq;
        return "{\"type\":\"hello\",\"protocol\":1,\"topics\":[{\"topic\":\"%s\",\"ticket\":\"%s\"%s}]}"
                .formatted(client.topic.name(), ticket, after);
    }

    @Override
    public boolean isEvent(byte first, byte eleventh) {
        // {"type":"ev
        return first == '{' && eleventh == 'v';
    }

    @Override
    public String answer(Client client, String text) throws IOException {
        String type = Text.after(text, "{\"type\":\"", '"');
        if (UNTROUBLED.contains(type)) {
            return "";
        }
        if (!type.equals("subscribed")) {
            throw new IOException("the server said " + text);
        }
        if (client.ticket == null) {
            client.seq = Long.parseLong(Text.after(text, "\"seq\":", ','));
        }
        client.ticket = Text.after(text, "\"ticket\":\"", '"');
        return WATCHING;
    }

    private static UUID person(Client client) {
        return new UUID(PEOPLE, CROWD + client.number / SOCKETS_OF_A_PERSON);
    }

    private static UUID session(Client client) {
        return new UUID(SESSIONS, CROWD + client.number / SOCKETS_OF_A_PERSON);
    }
}
