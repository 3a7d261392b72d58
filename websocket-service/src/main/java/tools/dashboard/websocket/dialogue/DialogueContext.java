package tools.dashboard.websocket.dialogue;

import tools.dashboard.websocket.quota.Rates;
import tools.dashboard.websocket.quota.SocketCounts;

/** What all dialogues share. */
record DialogueContext(
        Dialogues dialogues,
        Rights rights,
        Requests requests,
        Refusals refusals,
        SocketCounts sockets,
        Rates rates,
        DialogueSettings settings) {}
