package tools.dashboard.websocket.socketio;

import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage;

/** Marks those who are told each in their own words: by {@link IoConnection}. */
enum IoDialect implements Dialect {
    INSTANCE;

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public byte[] write(ServerMessage message) {
        throw new UnsupportedOperationException("nothing is written for all");
    }

    @Override
    public Reading read(String text) {
        throw new UnsupportedOperationException("packets are read first");
    }
}
