package tools.dashboard.websocket.dialogue;

import tools.dashboard.websocket.protocol.MessageReader;

/** What all dialogues share. */
record DialogueContext(
        Dialogues dialogues,
        Rights rights,
        RoomTickets tickets,
        Renewals renewals,
        MessageReader reader,
        DialogueSettings settings,
        long heartbeatSeconds) {}
