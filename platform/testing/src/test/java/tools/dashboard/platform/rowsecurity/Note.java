package tools.dashboard.platform.rowsecurity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "notes")
class Note {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private String body;

    protected Note() {
        this(new UUID(0, 0), new UUID(0, 0), "");
    }

    Note(UUID id, UUID ownerId, String body) {
        this.id = id;
        this.ownerId = ownerId;
        this.body = body;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String body() {
        return body;
    }
}
