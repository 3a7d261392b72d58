import common from "./common.json" with { type: "json" };
import problems from "./problems.json" with { type: "json" };

export default { common, problems };
