package tools.dashboard.auth.accounts.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.accounts.domain.Listing;
import tools.dashboard.auth.accounts.domain.Listings;

/** Ids are made at sign-up and tell its time, so the newest have the highest. */
@Repository
class JdbcListings implements Listings {

    private final JdbcClient jdbc;

    JdbcListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Listing> newest(@Nullable String text, @Nullable UUID before, Instant now, int limit) {
        return jdbc.sql("""
                        select id, name, email, verified, platform_roles, created_at from (
                            select id, name, email, true as verified, platform_roles, created_at from accounts
                            union all
                            (select distinct on (r.email) r.id, r.name, r.email, false, array[]::text[], r.created_at
                             from registrations r
                             where r.expires_at > :now and not exists (select from accounts a where a.email = r.email)
                             order by r.email, r.created_at desc)
                        ) known
                        where (cast(:before as uuid) is null or id < cast(:before as uuid))
                          and (cast(:text as text) is null
                               or strpos(lower(name), lower(:text)) > 0 or strpos(email, lower(:text)) > 0)
                        order by id desc limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("before", before)
                .param("text", text)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static Listing read(ResultSet row) throws SQLException {
        return new Listing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("verified"),
                Set.of((String[]) row.getArray("platform_roles").getArray()),
                row.getTimestamp("created_at").toInstant());
    }
}
