package tools.dashboard.api.tasks.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.domain.Gap;
import tools.dashboard.api.tasks.domain.Gap.Neighbour;
import tools.dashboard.api.tasks.domain.Lanes;
import tools.dashboard.api.tasks.domain.Rank;

/** Holds a status by its row's lock. */
@Repository
class JdbcLanes implements Lanes {

    private final JdbcClient rows;

    JdbcLanes(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> hold(UUID workspaceId, UUID projectId, @Nullable UUID statusId) {
        return rows.sql("""
                select id from project_statuses
                where project_id = :projectId and workspace_id = :workspaceId
                  and (id = cast(:statusId as uuid) or (cast(:statusId as uuid) is null and position = 0))
                for no key update""")
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .param("statusId", statusId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Gap bottom(UUID statusId, @Nullable UUID moving) {
        var last = rows.sql("""
                select id as after_id, rank as after_rank from tasks
                where status_id = :statusId and id is distinct from cast(:moving as uuid)
                order by rank desc, id desc limit 1""")
                .param("statusId", statusId)
                .param("moving", moving)
                .query((row, _) -> new Neighbour(row.getObject(1, UUID.class), new Rank(row.getString(2))))
                .optional();
        return new Gap(last.orElse(null), null);
    }

    @Override
    public Optional<Gap> above(UUID statusId, UUID taskId, UUID moving) {
        return gap(statusId, taskId, moving, """
                select a.id as after_id, a.rank as after_rank, n.id as before_id, n.rank as before_rank
                from tasks n left join lateral (
                    select t.id, t.rank from tasks t
                    where t.status_id = n.status_id and t.rank < n.rank and t.id <> :moving
                    order by t.rank desc limit 1) a on true
                where n.id = :taskId and n.status_id = :statusId and n.id <> :moving""");
    }

    @Override
    public Optional<Gap> below(UUID statusId, UUID taskId, UUID moving) {
        return gap(statusId, taskId, moving, """
                select n.id as after_id, n.rank as after_rank, b.id as before_id, b.rank as before_rank
                from tasks n left join lateral (
                    select t.id, t.rank from tasks t
                    where t.status_id = n.status_id and t.rank > n.rank and t.id <> :moving
                    order by t.rank limit 1) b on true
                where n.id = :taskId and n.status_id = :statusId and n.id <> :moving""");
    }

    @Override
    public void spread(UUID statusId) {
        // Eight digits before the point (see Rank): enough for a hundred million tasks.
        rows.sql("""
                update tasks t set rank = 'h' || lpad(o.place::text, 8, '0')
                from (select id, row_number() over (order by rank, id) as place
                      from tasks where status_id = :statusId) o
                where t.id = o.id""").param("statusId", statusId).update();
    }

    private Optional<Gap> gap(UUID statusId, UUID taskId, UUID moving, String sql) {
        return rows.sql(sql)
                .param("statusId", statusId)
                .param("taskId", taskId)
                .param("moving", moving)
                .query((row, _) -> new Gap(neighbour(row, "after"), neighbour(row, "before")))
                .optional();
    }

    private static @Nullable Neighbour neighbour(ResultSet row, String side) throws SQLException {
        UUID id = row.getObject(side + "_id", UUID.class);
        return id == null ? null : new Neighbour(id, new Rank(row.getString(side + "_rank")));
    }
}
