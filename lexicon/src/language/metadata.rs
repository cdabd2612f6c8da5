//! Labels of the properties of a document (发文机关, 时效 …) on web pages and in front matter, and their values.

/// The document number.
pub const NUMBER: [&str; 6] = ["发文字号", "文号", "number", "docnum", "doc_no", "document_number"];

/// The issuer.
pub const ISSUER: [&str; 6] = ["发文机关", "发布机关", "发布部门", "颁布机构", "issuer", "制定机关"];

/// The date on which it was written.
pub const WRITTEN: [&str; 7] = ["date", "成文日期", "发文日期", "印发日期", "签发日期", "written", "发文时间"];

/// The date on which it was published, which may be much later.
pub const PUBLISHED: [&str; 9] =
    ["publish_date", "published", "pub_date", "发布日期", "公布日期", "发布时间", "公布时间", "颁布日期", "颁布时间"];

/// Whether it is still in force.
pub const STATUS: [&str; 5] = ["时效", "时效性", "有效性", "效力状态", "validity"];

/// Values of `STATUS` for a document that is no longer in force.
pub const LAPSED: [&str; 6] = ["失效", "已失效", "废止", "已废止", "全文废止", "全文失效"];

/// Values of `STATUS` for a document that is in force.
pub const HOLDING: [&str; 3] = ["有效", "现行有效", "继续有效"];
