//! The commands other than `check`.

use crate::support::{Folder, NO_FAULT, ONE_FAULT};
use expect_test::expect;

#[test]
fn help_is_in_chinese() {
    let folder = Folder::new();
    folder.run("--help").expect(expect![[r#"
        status 0
        核稿：公文写作检查工具与语言服务器

        用法：hegao <命令> [选项]

        命令:
          server       启动语言服务器（标准输入输出）
          check        检查文件和文件夹
          explain      说明一条规则：依据、正例、反例、不报的情形
          rules        列出全部规则
          settings     列出全部设置
          lexicon      词库：查找、检查、统计，从归档中找条目
          init         在当前文件夹写一份带注释的 hegao.toml
          completions  输出命令行补全脚本：bash、zsh、fish、powershell、elvish

        其他选项:
          -h, --help     显示帮助
          -V, --version  显示版本

        用“hegao <命令> --help”查看各命令的选项。
    "#]]);
    folder.run("check --help").expect(expect![[r#"
        status 0
        检查文件和文件夹

        用法：hegao check [选项] [路径]...

        参数:
          [路径]...  文件或文件夹，默认为当前文件夹；“-”为标准输入

        修改:
              --fix           改正结果确定的问题，写回文件
              --unsafe-fixes  连同“建议”一并修改（与 --fix 或 --diff 同用）
              --diff          只显示将作的修改，不写文件；有修改时退出状态为 1

        规则:
              --select <规则>         只用这些规则或规则族，可用逗号分隔
              --ignore <规则>         不用这些规则或规则族
              --extend-select <规则>  在已选规则之外再用这些
              --severity <规则=级别>  改变规则的级别：error、warning、info、hint
              --as-of <日期>          按这一天判断文件和机构是否有效：YYYY-MM-DD 或
                                      today；不写则依成文日期，没有成文日期则依今天
              --fail-on <级别>        出现这一级别及以上的问题时退出状态为
                                      1：error、warning（默认）、info、never
              --exit-zero             发现问题时退出状态也为 0

        输出:
              --output-format <格式>  输出格式：full（默认）、concise、json、jsonl
              --output-file <文件>    把结果写入文件
              --statistics            只统计各规则的问题数
              --color <何时>          颜色：auto（默认）、always、never
          -q, --quiet                 不输出小结
          -v, --verbose               在标准错误上说明所用的设置和用时

        来源:
              --stdin-filename <文件名>  标准输入的文件名，用于查找设置、判断格式和显示
              --config <文件>            用这一份设置，不再查找 hegao.toml
              --no-config                不用任何 hegao.toml
              --allow-empty              没有可检查的文件时退出状态为 0，而不是 2

        其他选项:
          -h, --help  显示帮助
    "#]]);
    let bare = folder.run("");
    assert_eq!((bare.status, bare.text()), (2, ""));
    assert!(bare.stderr.contains("用法：hegao <命令> [选项]"));
}

#[test]
fn the_version_is_that_of_the_package() {
    let run = Folder::new().run("--version");
    assert_eq!((run.status, run.text()), (0, concat!("hegao ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn every_rule_is_listed() {
    let folder = Folder::new();
    let (text, json) = (folder.run("rules"), folder.run("rules --output-format json"));
    assert_eq!((text.status, json.status), (0, 0));
    let rules: Vec<serde_json::Value> = serde_json::from_str(json.text()).expect("JSON");
    assert_eq!(text.text().lines().count(), rules.len());
    let bracket = rules.iter().find(|r| r["id"] == "document-number-bracket").expect("listed");
    expect![[r#"
        {
          "basis": {
            "clause": "GB/T 9704—2012 7.2.5",
            "level": "standard"
          },
          "family": "document-number",
          "fix": "sometimes",
          "former": [],
          "id": "document-number-bracket",
          "on": true,
          "severity": "error",
          "since": "0.1.0",
          "summary": "发文字号的年份没有用六角括号〔〕括起",
          "url": "rules/document-number-bracket"
        }
    "#]]
    .assert_eq(&format!("{bracket:#}\n"));
}

#[test]
fn a_rule_is_explained() {
    let folder = Folder::new();
    let run = folder.run("explain document-number-ordinal");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for part in ["document-number-ordinal：", "级别：错误", "依据：GB/T 9704—2012 7.2.5", "始于：0.1.0", "反例", "正例"]
    {
        assert!(run.text().contains(part), "{part}");
    }
    assert!(!run.text().contains("```"), "no markup is left");
    folder.run("explain document-number-ordnal").expect(expect![[r#"
        status 2
        --- stderr
        错误：没有名为“document-number-ordnal”的规则或规则族，是否想写“document-number-ordinal”？
    "#]]);
    let family = folder.run("explain document-number");
    assert!(family.text().lines().all(|l| l.starts_with("document-number-")), "{}", family.text());
}

#[test]
fn settings_to_start_from_change_nothing_and_are_never_overwritten() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    let before = folder.run("check --output-format json");
    folder.run("init").expect(expect![[r#"
        status 0
        已写入 hegao.toml
    "#]]);
    let after = folder.run("check --output-format json");
    assert_eq!((after.status, after.text(), after.stderr.as_str()), (1, before.text(), ""));
    folder.write("hegao.toml", "# 我的\n");
    folder.run("init").expect(expect![[r#"
        status 2
        --- stderr
        错误：hegao.toml 已存在，没有改动
    "#]]);
    assert_eq!(folder.text("hegao.toml"), "# 我的\n");
}

/// What the template shows after “#” must be valid too.
#[test]
fn every_setting_of_the_template_is_understood() {
    let folder = Folder::new();
    folder.run("init");
    let uncomment = |line: &str| match line.strip_prefix("# ") {
        Some(rest) if rest.starts_with('[') || rest.contains(" = ") => rest.to_owned(),
        _ => line.to_owned(),
    };
    let toml: String = folder.text("hegao.toml").lines().map(|l| uncomment(l) + "\n").collect();
    assert_eq!(toml.matches("\n[").count(), 5, "{toml}");
    let folder = Folder::new().file("hegao.toml", "").file("下/hegao.toml", toml).file("下/a.md", NO_FAULT);
    folder.write("下/词库/机构.tsv", "name\n");
    folder.write("下/词库/机构.csv", "name\n");
    let run = folder.run("check -q");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn every_setting_is_listed() {
    let folder = Folder::new();
    folder.run("settings").expect(expect![[r#"
        status 0
        extend
          先取另一份设置，再以本文件覆盖。路径相对于本文件。
          默认：无
        as-of
          按哪一天判断文件和机构是否有效：日期，或 "today"（一律按今天）。
          默认：依成文日期；没有成文日期则依今天
        select
          只用这些规则或规则族；"all" 为全部。
          默认：["all"]
        extend-select
          在所选之外再用这些，extend 所取设置中不用的也重新启用。
          默认：[]
        ignore
          不用这些规则或规则族。与 select 都说到时，以写得更具体的为准。
          默认：[]
        manual
          手册放在哪里（网址）。写了，结果里的规则名就链接到它的规则页；不写，VS Code 里点规则名打开自带的规则页。
          默认：无
        severity
          规则或规则族的级别：error、warning、info、hint。写了，它的问题就都是这一级，因为没有把握而降级的也在内。
          默认：各规则自己的级别
        lexicon.tables
          本单位的机构、文件、提法、易错词：表头与内置词库相同，TSV 或 CSV，可用通配符。路径相对于本文件。
          默认：[]
        per-file-ignores
          对部分文件不用某些规则。文件名模式相对于本文件；不含“/”的只比文件名。
          默认：无
        style.agency-short-names
          机构的规范简称："allow" 可用，"report" 要求用全称（由 agency-informal 报）。
          默认："allow"
        editor.inlay-hints
          编辑器里，在已废止、已失效文件的引文后面注明现状和替代文件。
          默认：false
        editor.filter-by-run
          编辑器拿光标前面的整段汉字去筛选补全的（如 Helix），要开；别的不要开。
          默认：false
    "#]]);
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(folder.run("settings --output-format json").text()).expect("JSON");
    let row = rows.iter().find(|r| r["name"] == "lexicon.tables").expect("listed");
    expect![[r#"
        {
          "default": "[]",
          "doc": "本单位的机构、文件、提法、易错词：表头与内置词库相同，TSV 或 CSV，可用通配符。路径相对于本文件。",
          "example": "[lexicon]\ntables = [\"词库/*.tsv\", \"词库/*.csv\"]",
          "name": "lexicon.tables"
        }
    "#]]
    .assert_eq(&format!("{row:#}\n"));
}

#[test]
fn the_schema_knows_rules_and_sections() {
    let schema: serde_json::Value = serde_json::from_str(Folder::new().run("settings --schema").text()).expect("JSON");
    let properties = &schema["properties"];
    let names = properties["select"]["items"]["enum"].as_array().expect("names");
    for name in ["all", "document-number", "document-number-bracket", "agency"] {
        assert!(names.contains(&name.into()), "{name}");
    }
    assert_eq!(properties["severity"]["properties"]["agency"]["enum"][3], "error");
    assert_eq!(properties["style"]["properties"]["agency-short-names"]["enum"][0], "allow");
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = Folder::new().run(&format!("completions {shell}"));
        assert_eq!(run.status, 0, "{shell}");
        assert!(run.text().contains("output-format"), "{shell}");
    }
}
