module agency {
    requires vn.tuanthu.core;
    requires vn.tuanthu.rules;
}
