import { NotAMember } from "../../masuk/not-a-member";

/** What `gateMemberPage` shows when the database knows another role than it did at the door. */
export default function Forbidden() {
  return <NotAMember />;
}
