package tools.dashboard.bench.live;

/** Socket.IO 4 over a WebSocket from the start; the server of peer.ts lets a client join the room that it names. */
final class SocketIo implements Language {

    private static final String PATH = "/socket.io/?EIO=4&transport=websocket";

    @Override
    public String handshake(Client client) {
        return Language.upgrade(PATH, "");
    }

    @Override
    public String greeting(Client client) {
        return "";
    }

    @Override
    public boolean isEvent(byte first, byte eleventh) {
        // 42["event",
        return first == '4' && eleventh == ',';
    }

    @Override
    public String answer(Client client, String text) {
        if (text.startsWith("0")) {
            return "40";
        }
        if (text.startsWith("40")) {
            return "42[\"join\",\"%s\"]".formatted(client.topic.name());
        }
        if (text.startsWith("42[\"joined\"")) {
            client.seq = client.topic.seq();
            return WATCHING;
        }
        return text.equals("2") ? "3" : "";
    }
}
