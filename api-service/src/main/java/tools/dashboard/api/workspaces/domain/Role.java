package tools.dashboard.api.workspaces.domain;

import java.util.Locale;

/** What somebody is in a workspace, the most powerful first. What a role may do stands in the contracts. */
public enum Role {
    SUPER_ADMIN,
    PM,
    MEMBER,
    GUEST;

    /** The role as contracts and clients spell it: {@code super_admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Nobody hands out more than they have. */
    public boolean mayGrant(Role other) {
        return compareTo(other) <= 0;
    }
}
