PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES('0001');
CREATE TABLE batches (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	command TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	reason TEXT, 
	started_at TEXT NOT NULL, 
	finished_at TEXT, 
	CONSTRAINT ck_batches_actor_not_empty CHECK (actor <> ''), 
	CONSTRAINT ck_batches_command_not_empty CHECK (command <> ''), 
	CONSTRAINT ck_batches_reason_not_empty CHECK (reason <> '')
);
INSERT INTO batches VALUES(1,'init','王芳',NULL,'2026-11-24T10:48:02Z','2026-11-24T10:48:03Z');
INSERT INTO batches VALUES(2,'followup add','王芳',NULL,'2026-11-24T10:48:03Z','2026-11-24T10:48:03Z');
INSERT INTO batches VALUES(3,'followup add','王芳',NULL,'2026-11-24T10:48:04Z','2026-11-24T10:48:04Z');
INSERT INTO batches VALUES(4,'followup correct','王芳',NULL,'2026-11-24T10:48:04Z','2026-11-24T10:48:04Z');
INSERT INTO batches VALUES(5,'followup add','王芳',NULL,'2026-11-24T10:48:04Z','2026-11-24T10:48:04Z');
INSERT INTO batches VALUES(6,'followup void','王芳','记错了企业','2026-11-24T10:48:05Z','2026-11-24T10:48:05Z');
INSERT INTO batches VALUES(7,'receipt add','王芳',NULL,'2026-11-24T10:48:05Z','2026-11-24T10:48:05Z');
INSERT INTO batches VALUES(8,'receipt add','王芳',NULL,'2026-11-24T10:48:05Z','2026-11-24T10:48:05Z');
CREATE TABLE char_folds (
	codepoint INTEGER NOT NULL, 
	folded INTEGER NOT NULL, 
	CONSTRAINT pk_char_folds PRIMARY KEY (codepoint)
)
 WITHOUT ROWID

;
CREATE TABLE codes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	code TEXT NOT NULL, 
	track TEXT NOT NULL, 
	rank INTEGER NOT NULL, 
	label_en TEXT NOT NULL, 
	label_hans TEXT NOT NULL, 
	label_hant TEXT NOT NULL, 
	CONSTRAINT ck_codes_code_not_empty CHECK (code <> ''), 
	CONSTRAINT ck_codes_kind_not_empty CHECK (kind <> ''), 
	CONSTRAINT ck_codes_label_en_not_empty CHECK (label_en <> ''), 
	CONSTRAINT ck_codes_label_hans_not_empty CHECK (label_hans <> ''), 
	CONSTRAINT ck_codes_label_hant_not_empty CHECK (label_hant <> ''), 
	CONSTRAINT ck_codes_track_not_empty CHECK (track <> ''), 
	CONSTRAINT ck_codes_rank_whole CHECK (typeof(rank) IN ('integer', 'null')), 
	CONSTRAINT uq_codes_kind_code_track UNIQUE (kind, code, track)
);
INSERT INTO codes VALUES(1,'stage','lead','facility',10,'lead','线索','線索');
INSERT INTO codes VALUES(2,'stage','intent','facility',20,'intent','意向','意向');
INSERT INTO codes VALUES(3,'stage','negotiating','facility',30,'negotiating','在谈','在談');
INSERT INTO codes VALUES(4,'stage','framework','facility',40,'framework','框架协议','框架協議');
INSERT INTO codes VALUES(5,'stage','signed','facility',50,'signed','签约','簽約');
INSERT INTO codes VALUES(6,'stage','registered','facility',60,'registered','注册','註冊');
INSERT INTO codes VALUES(7,'stage','started','facility',70,'started','开工','開工');
INSERT INTO codes VALUES(8,'stage','operating','facility',80,'operating','投产','投產');
INSERT INTO codes VALUES(9,'stage','at_capacity','facility',90,'at capacity','达产','達產');
INSERT INTO codes VALUES(10,'stage','lead','service',10,'lead','线索','線索');
INSERT INTO codes VALUES(11,'stage','intent','service',20,'intent','意向','意向');
INSERT INTO codes VALUES(12,'stage','negotiating','service',30,'negotiating','在谈','在談');
INSERT INTO codes VALUES(13,'stage','framework','service',40,'framework','框架协议','框架協議');
INSERT INTO codes VALUES(14,'stage','signed','service',50,'signed','签约','簽約');
INSERT INTO codes VALUES(15,'stage','registered','service',60,'entity registered','落地主体','落地主體');
INSERT INTO codes VALUES(16,'stage','started','service',70,'launched','启动实施','啟動實施');
INSERT INTO codes VALUES(17,'stage','operating','service',80,'in service','上线运行','上線運行');
INSERT INTO codes VALUES(18,'stage','at_capacity','service',90,'in full effect','达效','達效');
INSERT INTO codes VALUES(19,'stage','lead','agreement',10,'lead','线索','線索');
INSERT INTO codes VALUES(20,'stage','intent','agreement',20,'intent','意向','意向');
INSERT INTO codes VALUES(21,'stage','negotiating','agreement',30,'negotiating','磋商','磋商');
INSERT INTO codes VALUES(22,'stage','framework','agreement',40,'framework','框架协议','框架協議');
INSERT INTO codes VALUES(23,'stage','signed','agreement',50,'signed','正式协议','正式協議');
INSERT INTO codes VALUES(24,'stage','registered','agreement',60,'body set up','设立机构','設立機構');
INSERT INTO codes VALUES(25,'stage','started','agreement',70,'launched','启动实施','啟動實施');
INSERT INTO codes VALUES(26,'stage','operating','agreement',80,'in regular use','常态运行','常態運行');
INSERT INTO codes VALUES(27,'stage','at_capacity','agreement',90,'goals met','达成目标','達成目標');
INSERT INTO codes VALUES(28,'condition','active','any',0,'active','推进中','推進中');
INSERT INTO codes VALUES(29,'condition','on_hold','any',1,'on hold','暂缓','暫緩');
INSERT INTO codes VALUES(30,'condition','ended','any',2,'ended','已结束','已結束');
INSERT INTO codes VALUES(31,'condition','fulfilled','any',3,'fulfilled','已兑现','已兌現');
INSERT INTO codes VALUES(32,'status','active','any',0,'active','推进中','推進中');
INSERT INTO codes VALUES(33,'status','on_hold','any',1,'on hold','暂缓','暫緩');
INSERT INTO codes VALUES(34,'status','fulfilled','any',2,'fulfilled','已兑现','已兌現');
INSERT INTO codes VALUES(35,'status','lost','any',3,'lost','流失','流失');
INSERT INTO codes VALUES(36,'status','cancelled','any',4,'cancelled','终止','終止');
INSERT INTO codes VALUES(37,'status','stalled','any',5,'stalled','停滞','停滯');
INSERT INTO codes VALUES(38,'status','no_update','any',6,'no update','未跟进','未跟進');
INSERT INTO codes VALUES(39,'light','green','any',0,'green','绿','綠');
INSERT INTO codes VALUES(40,'light','yellow','any',1,'yellow','黄','黃');
INSERT INTO codes VALUES(41,'light','red','any',2,'red','红','紅');
INSERT INTO codes VALUES(42,'reason','funding','any',0,'funding','资金','資金');
INSERT INTO codes VALUES(43,'reason','land','any',1,'land','用地','用地');
INSERT INTO codes VALUES(44,'reason','approval','any',2,'approval','审批','審批');
INSERT INTO codes VALUES(45,'reason','market','any',3,'market','市场','市場');
INSERT INTO codes VALUES(46,'reason','policy','any',4,'policy','政策','政策');
INSERT INTO codes VALUES(47,'reason','partner','any',5,'partner','合作方','合作方');
INSERT INTO codes VALUES(48,'reason','strategy','any',6,'company strategy','企业战略','企業戰略');
INSERT INTO codes VALUES(49,'reason','elsewhere','any',7,'went elsewhere','落户他地','落戶他地');
INSERT INTO codes VALUES(50,'reason','no_response','any',8,'no response','失去联系','失去聯繫');
INSERT INTO codes VALUES(51,'reason','resumed','any',9,'resumed','恢复推进','恢復推進');
INSERT INTO codes VALUES(52,'reason','other','any',10,'other','其他','其他');
INSERT INTO codes VALUES(53,'followup_kind','progress','any',0,'progress','进展','進展');
INSERT INTO codes VALUES(54,'followup_kind','contact','any',1,'contact','联系','聯繫');
INSERT INTO codes VALUES(55,'followup_kind','note','any',2,'note','备注','備註');
INSERT INTO codes VALUES(56,'followup_kind','reopen','any',3,'reopen','重启','重啟');
INSERT INTO codes VALUES(57,'track','facility','any',0,'facility','建设类','建設類');
INSERT INTO codes VALUES(58,'track','service','any',1,'service','合作服务类','合作服務類');
INSERT INTO codes VALUES(59,'track','agreement','any',2,'agreement','协议类','協議類');
INSERT INTO codes VALUES(60,'scope','new','any',0,'new','新引进','新引進');
INSERT INTO codes VALUES(61,'scope','further','any',1,'further','存量拓展','存量拓展');
INSERT INTO codes VALUES(62,'firmness','interest','any',0,'interest','有兴趣','有興趣');
INSERT INTO codes VALUES(63,'firmness','intention','any',1,'intention','有意向','有意向');
INSERT INTO codes VALUES(64,'firmness','plan','any',2,'plan','有规划','有規劃');
INSERT INTO codes VALUES(65,'firmness','signed','any',3,'signed','已签署','已簽署');
INSERT INTO codes VALUES(66,'amount_status','disclosed','any',0,'disclosed','已披露','已披露');
INSERT INTO codes VALUES(67,'amount_status','undisclosed','any',1,'undisclosed','未披露','未披露');
INSERT INTO codes VALUES(68,'amount_status','none','any',2,'no amount','不涉及','不涉及');
INSERT INTO codes VALUES(69,'review','draft','any',0,'draft','待核实','待核實');
INSERT INTO codes VALUES(70,'review','confirmed','any',1,'confirmed','已核实','已核實');
INSERT INTO codes VALUES(71,'review','withdrawn','any',2,'withdrawn','已撤回','已撤回');
INSERT INTO codes VALUES(72,'precision','day','any',0,'day','日','日');
INSERT INTO codes VALUES(73,'precision','month','any',1,'month','月','月');
INSERT INTO codes VALUES(74,'precision','quarter','any',2,'quarter','季度','季度');
INSERT INTO codes VALUES(75,'precision','year','any',3,'year','年','年');
INSERT INTO codes VALUES(76,'precision','unknown','any',4,'unknown','不详','不詳');
INSERT INTO codes VALUES(77,'company_kind','company','any',0,'company','企业','企業');
INSERT INTO codes VALUES(78,'company_kind','association','any',1,'association','商协会','商協會');
INSERT INTO codes VALUES(79,'company_kind','government','any',2,'government','政府部门','政府部門');
INSERT INTO codes VALUES(80,'company_kind','university','any',3,'university','高校院所','高校院所');
INSERT INTO codes VALUES(81,'company_kind','facility','any',4,'facility','园区载体','園區載體');
INSERT INTO codes VALUES(82,'region','city','any',0,'this city','市内','市內');
INSERT INTO codes VALUES(83,'region','province','any',1,'this province','省内','省內');
INSERT INTO codes VALUES(84,'region','country','any',2,'other provinces','省外','省外');
INSERT INTO codes VALUES(85,'region','abroad','any',3,'abroad','境外','境外');
INSERT INTO codes VALUES(86,'source_kind','article','any',0,'article','报道','報道');
INSERT INTO codes VALUES(87,'source_kind','announcement','any',1,'announcement','公告','公告');
INSERT INTO codes VALUES(88,'source_kind','contract','any',2,'contract','合同','合同');
INSERT INTO codes VALUES(89,'source_kind','register','any',3,'register','工商登记','工商登記');
INSERT INTO codes VALUES(90,'source_kind','site_visit','any',4,'site visit','现场走访','現場走訪');
INSERT INTO codes VALUES(91,'source_kind','bank_slip','any',5,'bank slip','银行回单','銀行回單');
INSERT INTO codes VALUES(92,'event_kind','roadshow','any',0,'roadshow','推介会','推介會');
INSERT INTO codes VALUES(93,'event_kind','visit','any',1,'visit','考察','考察');
INSERT INTO codes VALUES(94,'event_kind','symposium','any',2,'symposium','座谈会','座談會');
INSERT INTO codes VALUES(95,'event_kind','signing','any',3,'signing','签约仪式','簽約儀式');
INSERT INTO codes VALUES(96,'participant_role','visitor','any',0,'visitor','来访','來訪');
INSERT INTO codes VALUES(97,'participant_role','host','any',1,'host','接待','接待');
INSERT INTO codes VALUES(98,'participant_role','site','any',2,'site','考察点','考察點');
INSERT INTO codes VALUES(99,'participant_role','presenter','any',3,'presenter','推介','推介');
INSERT INTO codes VALUES(100,'participant_role','signatory','any',4,'signatory','签约','簽約');
INSERT INTO codes VALUES(101,'participant_role','attendee','any',5,'attendee','出席','出席');
INSERT INTO codes VALUES(102,'party_role','partner','any',0,'partner','合作方','合作方');
INSERT INTO codes VALUES(103,'party_role','counterparty','any',1,'counterparty','签约对方','簽約對方');
INSERT INTO codes VALUES(104,'sector_role','own','any',0,'own','自身行业','自身行業');
INSERT INTO codes VALUES(105,'sector_role','members','any',1,'members''','会员行业','會員行業');
INSERT INTO codes VALUES(106,'measure_kind','capacity','any',0,'capacity','产能','產能');
INSERT INTO codes VALUES(107,'measure_kind','area','any',1,'area','面积','面積');
INSERT INTO codes VALUES(108,'measure_kind','jobs','any',2,'jobs','就业岗位','就業崗位');
INSERT INTO codes VALUES(109,'measure_kind','output','any',3,'output','产量','產量');
INSERT INTO codes VALUES(110,'total_unit','project','any',0,'project','项目（个）','項目（個）');
INSERT INTO codes VALUES(111,'total_unit','project_group','any',1,'project group','项目（组）','項目（組）');
INSERT INTO codes VALUES(112,'rule_kind','light_age','any',0,'light by age','按进展亮灯','按進展亮燈');
INSERT INTO codes VALUES(113,'rule_kind','light_due','any',1,'light by due date','按期限亮灯','按期限亮燈');
INSERT INTO codes VALUES(114,'rule_kind','figure','any',2,'figure','指标口径','指標口徑');
INSERT INTO codes VALUES(115,'operation','insert','any',0,'insert','新增','新增');
INSERT INTO codes VALUES(116,'operation','update','any',1,'update','修改','修改');
INSERT INTO codes VALUES(117,'operation','delete','any',2,'delete','删除','刪除');
INSERT INTO codes VALUES(118,'column','ref','any',0,'Ref','编号','編號');
INSERT INTO codes VALUES(119,'column','company','any',1,'Company','企业','企業');
INSERT INTO codes VALUES(120,'column','company_hans','any',2,'Simplified name','简体名称','簡體名稱');
INSERT INTO codes VALUES(121,'column','name_en','any',3,'English name','英文名称','英文名稱');
INSERT INTO codes VALUES(122,'column','title','any',4,'Commitment','承诺事项','承諾事項');
INSERT INTO codes VALUES(123,'column','summary','any',5,'Summary','内容','內容');
INSERT INTO codes VALUES(124,'column','kind','any',6,'Kind','类别','類別');
INSERT INTO codes VALUES(125,'column','stage','any',7,'Stage','阶段','階段');
INSERT INTO codes VALUES(126,'column','skipped','any',8,'Skipped','跳过的阶段','跳過的階段');
INSERT INTO codes VALUES(127,'column','stage_on','any',9,'Reached on','到达日期','到達日期');
INSERT INTO codes VALUES(128,'column','condition','any',10,'Condition','状况','狀況');
INSERT INTO codes VALUES(129,'column','status','any',11,'Status','状态','狀態');
INSERT INTO codes VALUES(130,'column','light','any',12,'Light','亮灯','亮燈');
INSERT INTO codes VALUES(131,'column','reason','any',13,'Reason','原因','原因');
INSERT INTO codes VALUES(132,'column','voiced_on','any',14,'Voiced on','表态日期','表態日期');
INSERT INTO codes VALUES(133,'column','voiced_by','any',15,'Voiced by','表态人','表態人');
INSERT INTO codes VALUES(134,'column','firmness','any',16,'Firmness','承诺力度','承諾力度');
INSERT INTO codes VALUES(135,'column','track','any',17,'Track','类型','類型');
INSERT INTO codes VALUES(136,'column','scope','any',18,'Scope','新增或扩展','新增或擴展');
INSERT INTO codes VALUES(137,'column','sector','any',19,'Sector','行业','行業');
INSERT INTO codes VALUES(138,'column','sectors','any',20,'Sectors','所涉行业','所涉行業');
INSERT INTO codes VALUES(139,'column','parties','any',21,'Parties','合作方','合作方');
INSERT INTO codes VALUES(140,'column','place','any',22,'Place','地点','地點');
INSERT INTO codes VALUES(141,'column','measures','any',23,'Quantity','规模','規模');
INSERT INTO codes VALUES(142,'column','amount','any',24,'Amount','金额','金額');
INSERT INTO codes VALUES(143,'column','due_on','any',25,'Promised by','承诺期限','承諾期限');
INSERT INTO codes VALUES(144,'column','responsible_unit','any',26,'Responsible unit','责任单位','責任單位');
INSERT INTO codes VALUES(145,'column','responsible_person','any',27,'Responsible person','责任人','責任人');
INSERT INTO codes VALUES(146,'column','parent_ref','any',28,'Component of','所属事项','所屬事項');
INSERT INTO codes VALUES(147,'column','announced_total','any',29,'Announced total','对应公布总数','對應公佈總數');
INSERT INTO codes VALUES(148,'column','review','any',30,'Review','核对','核對');
INSERT INTO codes VALUES(149,'column','last_progress_on','any',31,'Last progress','最近进展','最近進展');
INSERT INTO codes VALUES(150,'column','last_contact_on','any',32,'Last contact','最近联系','最近聯繫');
INSERT INTO codes VALUES(151,'column','last_followup_on','any',33,'Last follow-up','最近跟进','最近跟進');
INSERT INTO codes VALUES(152,'column','next_action','any',34,'Next action','下一步','下一步');
INSERT INTO codes VALUES(153,'column','next_action_on','any',35,'Next by','下一步日期','下一步日期');
INSERT INTO codes VALUES(154,'column','followup_id','any',36,'Follow-up','跟进号','跟進號');
INSERT INTO codes VALUES(155,'column','occurred_on','any',37,'Date','日期','日期');
INSERT INTO codes VALUES(156,'column','note','any',38,'Note','说明','說明');
INSERT INTO codes VALUES(157,'column','recorded_by','any',39,'Recorded by','记录人','記錄人');
INSERT INTO codes VALUES(158,'column','receipt_id','any',40,'Receipt','到账编号','到賬編號');
INSERT INTO codes VALUES(159,'column','received_on','any',41,'Received on','到账日期','到賬日期');
INSERT INTO codes VALUES(160,'column','region','any',42,'Region','地区','地區');
INSERT INTO codes VALUES(161,'column','uscc','any',43,'Credit code','统一社会信用代码','統一社會信用代碼');
INSERT INTO codes VALUES(162,'column','aliases','any',44,'Other names','其他名称','其他名稱');
INSERT INTO codes VALUES(163,'column','people','any',45,'People','代表人','代表人');
INSERT INTO codes VALUES(164,'column','commitment_count','any',46,'Commitments','承诺数','承諾數');
INSERT INTO codes VALUES(165,'column','event','any',47,'Event','活动','活動');
INSERT INTO codes VALUES(166,'column','starts_on','any',48,'When','时间','時間');
INSERT INTO codes VALUES(167,'column','role','any',49,'Role','身份','身份');
INSERT INTO codes VALUES(168,'column','fact','any',50,'Fact','事实','事實');
INSERT INTO codes VALUES(169,'column','source_title','any',51,'Title','标题','標題');
INSERT INTO codes VALUES(170,'column','source','any',52,'Source','来源','來源');
INSERT INTO codes VALUES(171,'column','quotation','any',53,'Quotation','原文','原文');
INSERT INTO codes VALUES(172,'column','key','any',54,'Key','代号','代號');
INSERT INTO codes VALUES(173,'column','publisher','any',55,'Publisher','发布者','發佈者');
INSERT INTO codes VALUES(174,'column','published_at','any',56,'Published','发布时间','發佈時間');
INSERT INTO codes VALUES(175,'column','citations','any',57,'Citations','引证数','引證數');
INSERT INTO codes VALUES(176,'column','is_attached','any',58,'Text','原文已附','原文已附');
INSERT INTO codes VALUES(177,'column','code','any',59,'Code','代码','代碼');
INSERT INTO codes VALUES(178,'column','parent','any',60,'Part of','上级','上級');
INSERT INTO codes VALUES(179,'column','figure','any',61,'Figure','指标','指標');
INSERT INTO codes VALUES(180,'column','value','any',62,'Value','数值','數值');
INSERT INTO codes VALUES(181,'column','numerator','any',63,'Numerator','分子','分子');
INSERT INTO codes VALUES(182,'column','denominator','any',64,'Denominator (n)','分母 (n)','分母 (n)');
INSERT INTO codes VALUES(183,'column','currency','any',65,'Currency','币种','幣種');
INSERT INTO codes VALUES(184,'column','definition','any',66,'Definition','口径','口徑');
INSERT INTO codes VALUES(185,'column','amount_unit','any',67,'Amount (10k)','金额(万)','金額(萬)');
INSERT INTO codes VALUES(186,'column','original','any',68,'Taken from','转载自','轉載自');
INSERT INTO codes VALUES(187,'column','author','any',69,'Author','作者','作者');
INSERT INTO codes VALUES(188,'column','is_priority','any',70,'Wanted','重点引进','重點引進');
INSERT INTO codes VALUES(189,'sheet','cover','any',0,'Cover','封面','封面');
INSERT INTO codes VALUES(190,'sheet','figures','any',1,'Key figures','主要指标','主要指標');
INSERT INTO codes VALUES(191,'sheet','register','any',2,'Register','承诺台账','承諾台賬');
INSERT INTO codes VALUES(192,'sheet','followups','any',3,'Follow-ups','本期跟进','本期跟進');
INSERT INTO codes VALUES(193,'sheet','sources','any',4,'Sources','来源','來源');
INSERT INTO codes VALUES(194,'figure','new_pledges','any',0,'New pledges','本期新增承诺','本期新增承諾');
INSERT INTO codes VALUES(195,'figure','new_without_amount','any',1,'of which without an amount','其中未披露金额','其中未披露金額');
INSERT INTO codes VALUES(196,'figure','new_amount','any',2,'New pledges, disclosed amount','本期新增已披露金额','本期新增已披露金額');
INSERT INTO codes VALUES(197,'figure','counted','any',3,'Counted commitments','累计统计承诺','累計統計承諾');
INSERT INTO codes VALUES(198,'figure','live','any',4,'Live','存续承诺','存續承諾');
INSERT INTO codes VALUES(199,'figure','no_update','any',5,'Without any follow-up','从未跟进','從未跟進');
INSERT INTO codes VALUES(200,'figure','green','any',6,'Green lights','绿灯','綠燈');
INSERT INTO codes VALUES(201,'figure','yellow','any',7,'Yellow lights','黄灯','黃燈');
INSERT INTO codes VALUES(202,'figure','red','any',8,'Red lights','红灯','紅燈');
INSERT INTO codes VALUES(203,'figure','conversion_rate','any',9,'Conversion rate','转签约率','轉簽約率');
INSERT INTO codes VALUES(204,'figure','coverage_rate','any',10,'Follow-up coverage','跟进覆盖率','跟進覆蓋率');
INSERT INTO codes VALUES(205,'figure','evidence_rate','any',11,'With a cited source','有原文依据','有原文依據');
INSERT INTO codes VALUES(206,'figure','receipts_in_period','any',12,'Receipts in the period','本期到账','本期到賬');
INSERT INTO codes VALUES(207,'figure','receipts_ever','any',13,'Receipts ever','累计到账','累計到賬');
INSERT INTO codes VALUES(208,'figure','identified_rate','any',14,'Announced totals identified','公布总数已对应','公佈總數已對應');
INSERT INTO codes VALUES(209,'definition','new_pledges','any',0,'counted commitments voiced in the period','本期内表态的统计承诺件数','本期內表態的統計承諾件數');
INSERT INTO codes VALUES(210,'definition','new_without_amount','any',1,'new pledges whose source gives no amount','本期新增中来源未给出金额的件数','本期新增中來源未給出金額的件數');
INSERT INTO codes VALUES(211,'definition','new_amount','any',2,'disclosed amounts of new pledges, per currency','本期新增承诺已披露金额之和,按币种分列','本期新增承諾已披露金額之和,按幣種分列');
INSERT INTO codes VALUES(212,'definition','counted','any',3,'confirmed, not merged, not an agreement between organisations, no counted components','已核实、未合并、非机构间协议、无统计分项的承诺,截至截止日','已核實、未合併、非機構間協議、無統計分項的承諾,截至截止日');
INSERT INTO codes VALUES(213,'definition','live','any',4,'counted, active or on hold at the cut-off','截止日推进中或暂缓的统计承诺','截止日推進中或暫緩的統計承諾');
INSERT INTO codes VALUES(214,'definition','no_update','any',5,'active at the cut-off without a single follow-up','截止日推进中且没有任何跟进记录','截止日推進中且沒有任何跟進記錄');
INSERT INTO codes VALUES(215,'definition','green','any',6,'active, within the limits of the light rules','推进中,未超过亮灯规则的期限','推進中,未超過亮燈規則的期限');
INSERT INTO codes VALUES(216,'definition','yellow','any',7,'active; not signed and more than 60 days without progress, or a start more than 30 days late','推进中;签约前超过60天无进展,或签约后开工逾期超过30天','推進中;簽約前超過60天無進展,或簽約後開工逾期超過30天');
INSERT INTO codes VALUES(217,'definition','red','any',8,'active; not signed and more than 90 days without progress, or a start more than 90 days late','推进中;签约前超过90天无进展,或签约后开工逾期超过90天','推進中;簽約前超過90天無進展,或簽約後開工逾期超過90天');
INSERT INTO codes VALUES(218,'definition','conversion_rate','any',9,'reached signed by the cut-off, even if ended later, of all counted','截止日前达到签约(含其后终止)÷ 全部统计承诺','截止日前達到簽約(含其後終止)÷ 全部統計承諾');
INSERT INTO codes VALUES(219,'definition','coverage_rate','any',10,'active with a contact or progress in the period, of all active','本期内有联系或进展的推进中承诺 ÷ 全部推进中承诺','本期內有聯繫或進展的推進中承諾 ÷ 全部推進中承諾');
INSERT INTO codes VALUES(220,'definition','evidence_rate','any',11,'with a citation, of all counted','有原文引证的 ÷ 全部统计承诺','有原文引證的 ÷ 全部統計承諾');
INSERT INTO codes VALUES(221,'definition','receipts_in_period','any',12,'money that arrived in the period less refunds, per currency','本期到账减退款,按币种分列','本期到賬減退款,按幣種分列');
INSERT INTO codes VALUES(222,'definition','receipts_ever','any',13,'money that arrived up to the cut-off less refunds, per currency','截至截止日到账减退款,按币种分列','截至截止日到賬減退款,按幣種分列');
INSERT INTO codes VALUES(223,'definition','identified_rate','any',14,'commitments linked to a total of projects that was announced, of that number','已对应到公布项目总数的承诺 ÷ 公布的项目数(按个计,不含按组计)','已對應到公佈項目總數的承諾 ÷ 公佈的項目數(按個計,不含按組計)');
INSERT INTO codes VALUES(224,'text','state','any',0,'State and why','现状与依据','現狀與依據');
INSERT INTO codes VALUES(225,'text','followups','any',1,'Follow-ups','跟进记录','跟進記錄');
INSERT INTO codes VALUES(226,'text','receipts','any',2,'Receipts','到账记录','到賬記錄');
INSERT INTO codes VALUES(227,'text','evidence','any',3,'Evidence','原文依据','原文依據');
INSERT INTO codes VALUES(228,'text','commitments','any',4,'Commitments','承诺事项','承諾事項');
INSERT INTO codes VALUES(229,'text','events','any',5,'Events','参加活动','參加活動');
INSERT INTO codes VALUES(230,'text','as_voiced','any',6,'as voiced','表态时','表態時');
INSERT INTO codes VALUES(231,'text','private','any',7,'[private]','〔内部〕','〔內部〕');
INSERT INTO codes VALUES(232,'text','none','any',8,'(none)','(无)','(無)');
INSERT INTO codes VALUES(233,'text','corrected','any',9,'[corrected]','〔已更正〕','〔已更正〕');
INSERT INTO codes VALUES(234,'text','report','any',10,'Investment pledges: periodic report','招商承诺跟踪报告','招商承諾跟蹤報告');
INSERT INTO codes VALUES(235,'text','preview','any',11,'preview, not issued','预览,未签发','預覽,未簽發');
INSERT INTO codes VALUES(236,'text','provisional','any',12,'the period is not over; figures are provisional','报告期未结束,数据为暂行数','報告期未結束,數據為暫行數');
INSERT INTO codes VALUES(237,'text','period','any',13,'Period','报告期','報告期');
INSERT INTO codes VALUES(238,'text','cut_off','any',14,'Cut-off','数据截止日','數據截止日');
INSERT INTO codes VALUES(239,'text','made_at','any',15,'Made at','生成时间','生成時間');
INSERT INTO codes VALUES(240,'text','revision','any',16,'Database revision','数据库版本','數據庫版本');
INSERT INTO codes VALUES(241,'text','unit','any',17,'Unit','单位','單位');
INSERT INTO codes VALUES(242,'text','ten_thousand','any',18,'ten thousand yuan; other currencies in ten thousand of their own','万元;外币为万(本币种)','萬元;外幣為萬(本幣種)');
INSERT INTO codes VALUES(243,'text','contents','any',19,'Contents','目录','目錄');
CREATE TABLE companies (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	name_hans TEXT, 
	name_en TEXT, 
	uscc TEXT, 
	region TEXT, 
	note TEXT, 
	name_folded TEXT, 
	name_pinyin TEXT, 
	merged_into_id INTEGER, 
	CONSTRAINT ck_companies_kind CHECK (kind IN ('company', 'association', 'government', 'university', 'facility')), 
	CONSTRAINT ck_companies_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_companies_name_en_not_empty CHECK (name_en <> ''), 
	CONSTRAINT ck_companies_name_hans_not_empty CHECK (name_hans <> ''), 
	CONSTRAINT ck_companies_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_companies_region CHECK (region IN ('city', 'province', 'country', 'abroad')), 
	CONSTRAINT ck_companies_uscc_not_empty CHECK (uscc <> ''), 
	CONSTRAINT ck_companies_uscc_length CHECK (length(uscc) = 18), 
	CONSTRAINT ck_companies_merged_into_id_is_another CHECK (merged_into_id <> id), 
	CONSTRAINT fk_companies_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES companies (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_companies_name UNIQUE (name), 
	CONSTRAINT uq_companies_uscc UNIQUE (uscc)
);
INSERT INTO companies VALUES(1,'company','北京大北農科技集團股份有限公司','北京大北农科技集团股份有限公司',NULL,NULL,'country','文中另以一个较短的名称印出,指同一家公司。1993年成立,有分公司、子公司近300家。','北京大北农科技集团股份有限公司','beijingdabeinongkejijituangufenyouxiangongsi bjdbnkjjtgfyxgs',NULL);
INSERT INTO companies VALUES(2,'company','奇點數聯(北京)科技有限公司','奇点数联(北京)科技有限公司',NULL,NULL,'country','文中称已为国内300家医疗机构和生物制药企业提供服务。','奇点数联(北京)科技有限公司','qidianshulian(beijing)kejiyouxiangongsi qdsl(bj)kjyxgs',NULL);
INSERT INTO companies VALUES(3,'company','拓爾思信息技術股份有限公司','拓尔思信息技术股份有限公司',NULL,NULL,'country','在别的程序里改过','拓尔思信息技术股份有限公司','tuoersixinxijishugufenyouxiangongsi tesxxjsgfyxgs',NULL);
INSERT INTO companies VALUES(4,'association','中關村科技企業家協會','中关村科技企业家协会',NULL,NULL,'country','会员企业超过千家。','中关村科技企业家协会','zhongguancunkejiqiyejiaxiehui zgckjqyjxh',NULL);
INSERT INTO companies VALUES(5,'company','航天科工(北京)空間信息應用股份有限公司','航天科工(北京)空间信息应用股份有限公司',NULL,NULL,'country',NULL,'航天科工(北京)空间信息应用股份有限公司','hangtiankegong(beijing)kongjianxinxiyingyonggufenyouxiangongsi htkg(bj)kjxxyygfyxgs',NULL);
INSERT INTO companies VALUES(6,'company','北京宏誠創新科技發展有限公司','北京宏诚创新科技发展有限公司',NULL,NULL,'country',NULL,'北京宏诚创新科技发展有限公司','beijinghongchengchuangxinkejifazhanyouxiangongsi bjhccxkjfzyxgs',NULL);
INSERT INTO companies VALUES(7,'company','清大國華環境集團股份有限公司','清大国华环境集团股份有限公司',NULL,NULL,'country',NULL,'清大国华环境集团股份有限公司','qingdaguohuahuanjingjituangufenyouxiangongsi qdghhjjtgfyxgs',NULL);
INSERT INTO companies VALUES(8,'company','博銳尚格科技股份有限公司','博锐尚格科技股份有限公司',NULL,NULL,'country',NULL,'博锐尚格科技股份有限公司','boruishanggekejigufenyouxiangongsi brsgkjgfyxgs',NULL);
INSERT INTO companies VALUES(9,'company','北京泰寧科創集團股份有限公司','北京泰宁科创集团股份有限公司',NULL,NULL,'country',NULL,'北京泰宁科创集团股份有限公司','beijingtainingkechuangjituangufenyouxiangongsi bjtnkcjtgfyxgs',NULL);
INSERT INTO companies VALUES(10,'facility','中關村國家自主創新示范區展示中心','中关村国家自主创新示范区展示中心',NULL,NULL,'country',NULL,'中关村国家自主创新示范区展示中心','zhongguancunguojiazizhuchuangxinshifanquzhanshizhongxin zgcgjzzcxsfqzszx',NULL);
INSERT INTO companies VALUES(11,'facility','山東港口青島港自動化碼頭','山东港口青岛港自动化码头',NULL,NULL,'city',NULL,'山东港口青岛港自动化码头','shandonggangkouqingdaogangzidonghuamatou sdgkqdgzdhmt',NULL);
INSERT INTO companies VALUES(12,'facility','青島市集成電路產業園','青岛市集成电路产业园',NULL,NULL,'city',NULL,'青岛市集成电路产业园','qingdaoshijichengdianluchanyeyuan qdsjcdlcyy',NULL);
INSERT INTO companies VALUES(13,'company','青島中微創芯電子有限公司','青岛中微创芯电子有限公司',NULL,NULL,'city',NULL,'青岛中微创芯电子有限公司','qingdaozhongweichuangxindianziyouxiangongsi qdzwcxdzyxgs',NULL);
INSERT INTO companies VALUES(14,'company','青島華大基因','青岛华大基因',NULL,NULL,'city',NULL,'青岛华大基因','qingdaohuadajiyin qdhdjy',NULL);
INSERT INTO companies VALUES(15,'university','北京大學','北京大学',NULL,NULL,'country',NULL,'北京大学','beijingdaxue bjdx',NULL);
INSERT INTO companies VALUES(16,'association','青島市企業聯合會','青岛市企业联合会',NULL,NULL,'city',NULL,'青岛市企业联合会','qingdaoshiqiyelianhehui qdsqylhh',NULL);
INSERT INTO companies VALUES(17,'government','市高質量招商引資指揮部辦公室','市高质量招商引资指挥部办公室',NULL,NULL,'city',NULL,'市高质量招商引资指挥部办公室','shigaozhiliangzhaoshangyinzizhihuibubangongshi sgzlzsyzzhbbgs',NULL);
INSERT INTO companies VALUES(18,'government','西海岸新區','西海岸新区',NULL,NULL,'city',NULL,'西海岸新区','xihaianxinqu xhaxq',NULL);
CREATE TABLE events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	starts_on DATE NOT NULL, 
	starts_precision TEXT NOT NULL, 
	ends_on DATE, 
	date_text TEXT, 
	place TEXT, 
	part_of_id INTEGER, 
	note TEXT, 
	CONSTRAINT ck_events_date_text_not_empty CHECK (date_text <> ''), 
	CONSTRAINT ck_events_ends_on_exists CHECK (ends_on IS date(ends_on, '+0 days')), 
	CONSTRAINT ck_events_key_not_empty CHECK (key <> ''), 
	CONSTRAINT ck_events_kind CHECK (kind IN ('roadshow', 'visit', 'symposium', 'signing')), 
	CONSTRAINT ck_events_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_events_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_events_place_not_empty CHECK (place <> ''), 
	CONSTRAINT ck_events_starts_on_exists CHECK (starts_on IS date(starts_on, '+0 days')), 
	CONSTRAINT ck_events_ends_after_start CHECK (starts_precision <> 'day' OR ends_on >= starts_on), 
	CONSTRAINT ck_events_starts_precision CHECK (starts_precision IN ('day', 'month', 'quarter', 'year', 'unknown')), 
	CONSTRAINT ck_events_starts_on_with_precision CHECK ((starts_on IS NULL) = (starts_precision IS NULL)), 
	CONSTRAINT ck_events_part_of_id_is_another CHECK (part_of_id <> id), 
	CONSTRAINT fk_events_part_of_id FOREIGN KEY(part_of_id) REFERENCES events (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_events_key UNIQUE ("key")
);
INSERT INTO events VALUES(1,'2024-03-beijing-visit','visit','青岛市领导3月初走访北京','2024-03-31','month',NULL,'3月初','北京',NULL,NULL);
INSERT INTO events VALUES(2,'2024-03-27-beijing-ai-visit','visit','青岛市长赴北京走访人工智能机构和企业','2024-03-27','day','2024-03-28','3月27日至28日','北京',NULL,'走访的人工智能机构和企业均未点名。');
INSERT INTO events VALUES(3,'2024-04-25-research-signing','signing','高校与青岛单位产学研项目签约','2024-04-25','day',NULL,'4月25日',NULL,NULL,'签约的青岛单位和其余高校未点名;签约地点未说明。');
INSERT INTO events VALUES(4,'2024-04-27-qingdao-tour','visit','2024中關村科技企業家青島行','2024-04-27','day',NULL,'27日','青島',NULL,NULL);
INSERT INTO events VALUES(5,'2024-04-27-symposium','symposium','2024中關村科技企業家青島行推介座談會','2024-04-27','day',NULL,'27日','西海岸新區',4,'当天下午举行。另有4个未点名的项目集体签约。');
CREATE TABLE representatives (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	distinction TEXT, 
	name_hans TEXT, 
	origin TEXT, 
	phone TEXT, 
	email TEXT, 
	wechat TEXT, 
	note TEXT, 
	name_folded TEXT, 
	name_pinyin TEXT, 
	CONSTRAINT ck_representatives_distinction_not_empty CHECK (distinction <> ''), 
	CONSTRAINT ck_representatives_email_not_empty CHECK (email <> ''), 
	CONSTRAINT ck_representatives_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_representatives_name_hans_not_empty CHECK (name_hans <> ''), 
	CONSTRAINT ck_representatives_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_representatives_origin_not_empty CHECK (origin <> ''), 
	CONSTRAINT ck_representatives_phone_not_empty CHECK (phone <> ''), 
	CONSTRAINT ck_representatives_wechat_not_empty CHECK (wechat <> '')
);
INSERT INTO representatives VALUES(1,'曾贊榮',NULL,'曾赞荣',NULL,NULL,NULL,NULL,NULL,'曾赞荣','zengzanrong zzr');
INSERT INTO representatives VALUES(2,'趙豪志',NULL,'赵豪志',NULL,NULL,NULL,NULL,NULL,'赵豪志','zhaohaozhi zhz');
INSERT INTO representatives VALUES(3,'邵根伙',NULL,'邵根伙',NULL,NULL,NULL,NULL,NULL,'邵根伙','shaogenhuo sgh');
INSERT INTO representatives VALUES(4,'譚靖',NULL,'谭靖',NULL,NULL,NULL,NULL,NULL,'谭靖','tanjing tj');
INSERT INTO representatives VALUES(5,'韓思淼',NULL,'韩思淼',NULL,NULL,NULL,NULL,NULL,'韩思淼','hansimiao hsm');
INSERT INTO representatives VALUES(6,'陳福泰',NULL,'陈福泰',NULL,NULL,NULL,NULL,NULL,'陈福泰','chenfutai cft');
INSERT INTO representatives VALUES(7,'竇強',NULL,'窦强','青島',NULL,NULL,NULL,NULL,'窦强','douqiang dq');
CREATE TABLE rules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	code TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	base_stage TEXT, 
	reached_stage TEXT, 
	excluded_conditions TEXT, 
	yellow_days INTEGER, 
	red_days INTEGER, 
	CONSTRAINT ck_rules_base_stage CHECK (base_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')), 
	CONSTRAINT ck_rules_code_not_empty CHECK (code <> ''), 
	CONSTRAINT ck_rules_excluded_conditions_not_empty CHECK (excluded_conditions <> ''), 
	CONSTRAINT ck_rules_kind CHECK (kind IN ('light_age', 'light_due', 'figure')), 
	CONSTRAINT ck_rules_reached_stage CHECK (reached_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')), 
	CONSTRAINT ck_rules_red_days_whole CHECK (typeof(red_days) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_version_whole CHECK (typeof(version) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_yellow_days_whole CHECK (typeof(yellow_days) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_yellow_before_red CHECK (yellow_days < red_days), 
	CONSTRAINT uq_rules_kind_code_version UNIQUE (kind, code, version)
);
INSERT INTO rules VALUES(1,'light_age','no_progress',1,'intent','signed',NULL,60,90);
INSERT INTO rules VALUES(2,'light_due','late_start',1,'signed','started',NULL,30,90);
CREATE TABLE search_queue (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	CONSTRAINT ck_search_queue_table_name_not_empty CHECK (table_name <> ''), 
	CONSTRAINT uq_search_queue_table_name_row_id UNIQUE (table_name, row_id)
);
CREATE TABLE sectors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	name_hans TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	parent_id INTEGER, 
	gbt4754 TEXT, 
	is_priority BOOLEAN NOT NULL, 
	CONSTRAINT ck_sectors_code_not_empty CHECK (code <> ''), 
	CONSTRAINT ck_sectors_gbt4754_not_empty CHECK (gbt4754 <> ''), 
	CONSTRAINT ck_sectors_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_sectors_name_en_not_empty CHECK (name_en <> ''), 
	CONSTRAINT ck_sectors_name_hans_not_empty CHECK (name_hans <> ''), 
	CONSTRAINT ck_sectors_is_priority CHECK (is_priority IN (0, 1)), 
	CONSTRAINT ck_sectors_parent_id_is_another CHECK (parent_id <> id), 
	CONSTRAINT fk_sectors_parent_id FOREIGN KEY(parent_id) REFERENCES sectors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_sectors_code UNIQUE (code)
);
INSERT INTO sectors VALUES(1,'agricultural_technology','農業科技','农业科技','Agricultural technology',NULL,NULL,0);
INSERT INTO sectors VALUES(2,'seed_industry','種業','种业','Seed industry',1,NULL,0);
INSERT INTO sectors VALUES(3,'agricultural_internet','農業互聯網','农业互联网','Agricultural internet',1,NULL,0);
INSERT INTO sectors VALUES(4,'animal_vaccines','動物疫苗研發','动物疫苗研发','Animal vaccine research and development',1,NULL,0);
INSERT INTO sectors VALUES(5,'information_technology','信息技術','信息技术','Information technology',NULL,NULL,0);
INSERT INTO sectors VALUES(6,'artificial_intelligence','人工智能','人工智能','Artificial intelligence',NULL,NULL,1);
INSERT INTO sectors VALUES(7,'big_data','大數據','大数据','Big data',NULL,NULL,0);
INSERT INTO sectors VALUES(8,'medical_big_data','醫療健康大數據','医疗健康大数据','Medical and health big data',7,NULL,0);
INSERT INTO sectors VALUES(9,'data_security','數據安全','数据安全','Data security',NULL,NULL,0);
INSERT INTO sectors VALUES(10,'virtual_reality','虛擬現實','虚拟现实','Virtual reality',NULL,NULL,1);
INSERT INTO sectors VALUES(11,'electronic_information','電子信息','电子信息','Electronic information',NULL,NULL,0);
INSERT INTO sectors VALUES(12,'integrated_circuits','集成電路','集成电路','Integrated circuits',11,NULL,1);
INSERT INTO sectors VALUES(13,'new_displays','新型顯示','新型显示','New displays',11,'C3974',1);
INSERT INTO sectors VALUES(14,'brain_inspired_intelligence','類腦智能','类脑智能','Brain-inspired intelligence',NULL,NULL,0);
INSERT INTO sectors VALUES(15,'quantum_information','量子信息','量子信息','Quantum information',NULL,NULL,0);
INSERT INTO sectors VALUES(16,'new_materials','新材料','新材料','New materials',NULL,NULL,0);
INSERT INTO sectors VALUES(17,'special_membranes','特種膜材料','特种膜材料','Special membrane materials',16,NULL,0);
INSERT INTO sectors VALUES(18,'aerospace','航空航天','航空航天','Aviation and aerospace',NULL,NULL,0);
INSERT INTO sectors VALUES(19,'biomedicine','生物醫藥','生物医药','Biomedicine',NULL,NULL,0);
INSERT INTO sectors VALUES(20,'genes_and_cells','基因與細胞','基因与细胞','Genes and cells',NULL,NULL,0);
INSERT INTO sectors VALUES(21,'biosafety','生物安全','生物安全','Biosafety',NULL,NULL,0);
INSERT INTO sectors VALUES(22,'manufacturing','制造業','制造业','Manufacturing',NULL,'C',1);
INSERT INTO sectors VALUES(23,'advanced_manufacturing','先進制造','先进制造','Advanced manufacturing',22,NULL,0);
INSERT INTO sectors VALUES(24,'smart_home_appliances','智能家電','智能家电','Smart home appliances',22,NULL,0);
INSERT INTO sectors VALUES(25,'rail_transit_equipment','軌道交通裝備','轨道交通装备','Rail transit equipment',22,NULL,0);
INSERT INTO sectors VALUES(26,'automotive','汽車產業','汽车产业','Automotive industry',22,'C36',0);
INSERT INTO sectors VALUES(27,'services','服務業','服务业','Services',NULL,NULL,1);
INSERT INTO sectors VALUES(28,'marine','海洋','海洋','Marine industry',NULL,NULL,0);
INSERT INTO sectors VALUES(29,'deep_sea_development','深海開發','深海开发','Deep-sea development',28,NULL,0);
INSERT INTO sectors VALUES(30,'eco_meteorology','生態氣象','生态气象','Ecological meteorology',NULL,NULL,0);
INSERT INTO sectors VALUES(31,'hazardous_waste','危廢','危废','Hazardous waste',NULL,'N7724',0);
INSERT INTO sectors VALUES(32,'oily_waste','海上含油廢水及油泥','海上含油废水及油泥','Offshore oily wastewater and sludge',NULL,NULL,0);
INSERT INTO sectors VALUES(33,'smart_city','智慧城市','智慧城市','Smart city',NULL,NULL,1);
INSERT INTO sectors VALUES(34,'urban_healthcare_digital','城市醫療數字化','城市医疗数字化','Digital urban healthcare',NULL,NULL,0);
INSERT INTO sectors VALUES(35,'building_operations_digital','建筑運營領域數智化','建筑运营领域数智化','Digital and intelligent building operations',NULL,NULL,0);
INSERT INTO sectors VALUES(36,'municipal_construction','市政建設','市政建设','Municipal construction',NULL,NULL,0);
INSERT INTO sectors VALUES(37,'urban_renewal','城市更新','城市更新','Urban renewal',NULL,NULL,0);
INSERT INTO sectors VALUES(38,'sponge_city','海綿城市','海绵城市','Sponge city',NULL,NULL,0);
CREATE TABLE sources (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT, 
	publisher TEXT, 
	original_publisher TEXT, 
	original_id INTEGER, 
	author TEXT, 
	url TEXT, 
	published_at TEXT, 
	language TEXT, 
	char_count INTEGER, 
	sha256 TEXT, 
	body TEXT, 
	note TEXT, 
	CONSTRAINT ck_sources_author_not_empty CHECK (author <> ''), 
	CONSTRAINT ck_sources_body_not_empty CHECK (body <> ''), 
	CONSTRAINT ck_sources_key_not_empty CHECK (key <> ''), 
	CONSTRAINT ck_sources_kind CHECK (kind IN ('article', 'announcement', 'contract', 'register', 'site_visit', 'bank_slip')), 
	CONSTRAINT ck_sources_language_not_empty CHECK (language <> ''), 
	CONSTRAINT ck_sources_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_sources_original_publisher_not_empty CHECK (original_publisher <> ''), 
	CONSTRAINT ck_sources_published_at_not_empty CHECK (published_at <> ''), 
	CONSTRAINT ck_sources_published_at_iso CHECK (published_at LIKE '____-__-__%'), 
	CONSTRAINT ck_sources_publisher_not_empty CHECK (publisher <> ''), 
	CONSTRAINT ck_sources_sha256_not_empty CHECK (sha256 <> ''), 
	CONSTRAINT ck_sources_title_not_empty CHECK (title <> ''), 
	CONSTRAINT ck_sources_char_count_whole CHECK (typeof(char_count) IN ('integer', 'null')), 
	CONSTRAINT ck_sources_url_not_empty CHECK (url <> ''), 
	CONSTRAINT ck_sources_body_length CHECK (body IS NULL OR (sha256 IS NOT NULL AND char_count = length(body))), 
	CONSTRAINT ck_sources_sha256_length CHECK (length(sha256) = 64), 
	CONSTRAINT ck_sources_original_id_is_another CHECK (original_id <> id), 
	CONSTRAINT fk_sources_original_id FOREIGN KEY(original_id) REFERENCES sources (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_sources_key UNIQUE ("key")
);
INSERT INTO sources VALUES(1,'guanxiangshan-zhongguancun','article','市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”','青報觀象山',NULL,NULL,'耿耿',NULL,NULL,NULL,NULL,NULL,NULL,'转载链的最初来源;只从转载页得知,网址和发布日期未见。');
INSERT INTO sources VALUES(2,'qingdaonews-zhongguancun','article','市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”','青島新聞網','青報觀象山',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'中间一环的转载;只从齐鲁网的转载页得知。');
INSERT INTO sources VALUES(3,'qilu-2024-04-28','article','市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”','齊魯網','青島新聞網',2,'耿耿',NULL,'2024-04-28T08:47:04','zh-Hant',3064,'3918812b9f6eef53bd74fdcb48b949ab67f8d04620131027af96c6abbfb21a18',NULL,'转载页:标题只以原文标题的形式印出,且与来源各印两遍;文字为机器转换的繁体、半角标点;页脚是齐鲁网自己的,不属于报道。');
CREATE TABLE announced_totals (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	event_id INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	unit TEXT NOT NULL, 
	amount BIGINT, 
	currency TEXT, 
	note TEXT, 
	CONSTRAINT ck_announced_totals_key_not_empty CHECK (key <> ''), 
	CONSTRAINT ck_announced_totals_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_announced_totals_amount_whole CHECK (typeof(amount) IN ('integer', 'null')), 
	CONSTRAINT ck_announced_totals_count_whole CHECK (typeof(count) IN ('integer', 'null')), 
	CONSTRAINT ck_announced_totals_unit CHECK (unit IN ('project', 'project_group')), 
	CONSTRAINT ck_announced_totals_amount_with_currency CHECK ((amount IS NULL) = (currency IS NULL)), 
	CONSTRAINT ck_announced_totals_count_positive CHECK (count > 0), 
	CONSTRAINT ck_announced_totals_currency_iso CHECK (length(currency) = 3 AND currency = upper(currency)), 
	CONSTRAINT fk_announced_totals_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_announced_totals_key UNIQUE ("key")
);
INSERT INTO announced_totals VALUES(1,'2024-04-25-research-projects',3,7,'project_group',NULL,NULL,'高校与青岛单位的产学研合作项目,按组计;其中七成以上为北京项目。');
INSERT INTO announced_totals VALUES(2,'2024-04-27-signed-projects',5,4,'project',NULL,NULL,'集体签约;项目名称、企业和金额均未说明。');
CREATE TABLE changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	batch_id INTEGER, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	operation TEXT NOT NULL, 
	"before" TEXT, 
	changed_at TEXT NOT NULL, 
	CONSTRAINT ck_changes_before_not_empty CHECK (before <> ''), 
	CONSTRAINT ck_changes_operation CHECK (operation IN ('insert', 'update', 'delete')), 
	CONSTRAINT ck_changes_table_name_not_empty CHECK (table_name <> ''), 
	CONSTRAINT fk_changes_batch_id FOREIGN KEY(batch_id) REFERENCES batches (id) ON DELETE RESTRICT
);
INSERT INTO changes VALUES(1,1,'codes',1,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(2,1,'codes',2,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(3,1,'codes',3,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(4,1,'codes',4,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(5,1,'codes',5,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(6,1,'codes',6,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(7,1,'codes',7,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(8,1,'codes',8,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(9,1,'codes',9,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(10,1,'codes',10,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(11,1,'codes',11,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(12,1,'codes',12,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(13,1,'codes',13,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(14,1,'codes',14,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(15,1,'codes',15,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(16,1,'codes',16,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(17,1,'codes',17,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(18,1,'codes',18,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(19,1,'codes',19,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(20,1,'codes',20,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(21,1,'codes',21,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(22,1,'codes',22,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(23,1,'codes',23,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(24,1,'codes',24,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(25,1,'codes',25,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(26,1,'codes',26,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(27,1,'codes',27,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(28,1,'codes',28,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(29,1,'codes',29,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(30,1,'codes',30,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(31,1,'codes',31,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(32,1,'codes',32,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(33,1,'codes',33,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(34,1,'codes',34,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(35,1,'codes',35,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(36,1,'codes',36,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(37,1,'codes',37,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(38,1,'codes',38,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(39,1,'codes',39,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(40,1,'codes',40,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(41,1,'codes',41,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(42,1,'codes',42,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(43,1,'codes',43,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(44,1,'codes',44,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(45,1,'codes',45,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(46,1,'codes',46,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(47,1,'codes',47,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(48,1,'codes',48,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(49,1,'codes',49,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(50,1,'codes',50,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(51,1,'codes',51,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(52,1,'codes',52,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(53,1,'codes',53,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(54,1,'codes',54,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(55,1,'codes',55,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(56,1,'codes',56,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(57,1,'codes',57,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(58,1,'codes',58,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(59,1,'codes',59,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(60,1,'codes',60,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(61,1,'codes',61,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(62,1,'codes',62,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(63,1,'codes',63,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(64,1,'codes',64,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(65,1,'codes',65,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(66,1,'codes',66,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(67,1,'codes',67,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(68,1,'codes',68,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(69,1,'codes',69,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(70,1,'codes',70,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(71,1,'codes',71,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(72,1,'codes',72,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(73,1,'codes',73,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(74,1,'codes',74,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(75,1,'codes',75,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(76,1,'codes',76,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(77,1,'codes',77,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(78,1,'codes',78,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(79,1,'codes',79,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(80,1,'codes',80,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(81,1,'codes',81,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(82,1,'codes',82,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(83,1,'codes',83,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(84,1,'codes',84,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(85,1,'codes',85,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(86,1,'codes',86,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(87,1,'codes',87,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(88,1,'codes',88,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(89,1,'codes',89,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(90,1,'codes',90,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(91,1,'codes',91,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(92,1,'codes',92,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(93,1,'codes',93,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(94,1,'codes',94,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(95,1,'codes',95,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(96,1,'codes',96,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(97,1,'codes',97,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(98,1,'codes',98,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(99,1,'codes',99,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(100,1,'codes',100,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(101,1,'codes',101,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(102,1,'codes',102,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(103,1,'codes',103,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(104,1,'codes',104,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(105,1,'codes',105,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(106,1,'codes',106,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(107,1,'codes',107,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(108,1,'codes',108,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(109,1,'codes',109,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(110,1,'codes',110,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(111,1,'codes',111,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(112,1,'codes',112,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(113,1,'codes',113,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(114,1,'codes',114,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(115,1,'codes',115,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(116,1,'codes',116,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(117,1,'codes',117,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(118,1,'codes',118,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(119,1,'codes',119,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(120,1,'codes',120,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(121,1,'codes',121,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(122,1,'codes',122,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(123,1,'codes',123,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(124,1,'codes',124,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(125,1,'codes',125,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(126,1,'codes',126,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(127,1,'codes',127,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(128,1,'codes',128,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(129,1,'codes',129,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(130,1,'codes',130,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(131,1,'codes',131,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(132,1,'codes',132,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(133,1,'codes',133,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(134,1,'codes',134,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(135,1,'codes',135,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(136,1,'codes',136,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(137,1,'codes',137,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(138,1,'codes',138,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(139,1,'codes',139,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(140,1,'codes',140,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(141,1,'codes',141,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(142,1,'codes',142,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(143,1,'codes',143,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(144,1,'codes',144,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(145,1,'codes',145,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(146,1,'codes',146,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(147,1,'codes',147,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(148,1,'codes',148,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(149,1,'codes',149,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(150,1,'codes',150,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(151,1,'codes',151,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(152,1,'codes',152,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(153,1,'codes',153,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(154,1,'codes',154,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(155,1,'codes',155,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(156,1,'codes',156,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(157,1,'codes',157,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(158,1,'codes',158,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(159,1,'codes',159,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(160,1,'codes',160,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(161,1,'codes',161,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(162,1,'codes',162,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(163,1,'codes',163,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(164,1,'codes',164,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(165,1,'codes',165,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(166,1,'codes',166,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(167,1,'codes',167,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(168,1,'codes',168,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(169,1,'codes',169,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(170,1,'codes',170,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(171,1,'codes',171,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(172,1,'codes',172,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(173,1,'codes',173,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(174,1,'codes',174,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(175,1,'codes',175,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(176,1,'codes',176,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(177,1,'codes',177,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(178,1,'codes',178,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(179,1,'codes',179,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(180,1,'codes',180,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(181,1,'codes',181,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(182,1,'codes',182,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(183,1,'codes',183,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(184,1,'codes',184,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(185,1,'codes',185,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(186,1,'codes',186,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(187,1,'codes',187,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(188,1,'codes',188,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(189,1,'codes',189,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(190,1,'codes',190,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(191,1,'codes',191,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(192,1,'codes',192,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(193,1,'codes',193,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(194,1,'codes',194,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(195,1,'codes',195,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(196,1,'codes',196,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(197,1,'codes',197,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(198,1,'codes',198,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(199,1,'codes',199,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(200,1,'codes',200,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(201,1,'codes',201,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(202,1,'codes',202,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(203,1,'codes',203,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(204,1,'codes',204,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(205,1,'codes',205,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(206,1,'codes',206,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(207,1,'codes',207,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(208,1,'codes',208,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(209,1,'codes',209,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(210,1,'codes',210,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(211,1,'codes',211,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(212,1,'codes',212,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(213,1,'codes',213,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(214,1,'codes',214,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(215,1,'codes',215,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(216,1,'codes',216,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(217,1,'codes',217,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(218,1,'codes',218,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(219,1,'codes',219,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(220,1,'codes',220,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(221,1,'codes',221,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(222,1,'codes',222,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(223,1,'codes',223,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(224,1,'codes',224,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(225,1,'codes',225,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(226,1,'codes',226,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(227,1,'codes',227,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(228,1,'codes',228,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(229,1,'codes',229,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(230,1,'codes',230,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(231,1,'codes',231,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(232,1,'codes',232,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(233,1,'codes',233,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(234,1,'codes',234,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(235,1,'codes',235,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(236,1,'codes',236,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(237,1,'codes',237,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(238,1,'codes',238,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(239,1,'codes',239,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(240,1,'codes',240,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(241,1,'codes',241,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(242,1,'codes',242,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(243,1,'codes',243,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(244,1,'rules',1,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(245,1,'rules',2,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(246,1,'sectors',1,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(247,1,'sectors',2,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(248,1,'sectors',3,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(249,1,'sectors',4,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(250,1,'sectors',5,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(251,1,'sectors',6,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(252,1,'sectors',7,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(253,1,'sectors',8,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(254,1,'sectors',9,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(255,1,'sectors',10,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(256,1,'sectors',11,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(257,1,'sectors',12,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(258,1,'sectors',13,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(259,1,'sectors',14,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(260,1,'sectors',15,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(261,1,'sectors',16,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(262,1,'sectors',17,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(263,1,'sectors',18,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(264,1,'sectors',19,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(265,1,'sectors',20,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(266,1,'sectors',21,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(267,1,'sectors',22,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(268,1,'sectors',23,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(269,1,'sectors',24,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(270,1,'sectors',25,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(271,1,'sectors',26,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(272,1,'sectors',27,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(273,1,'sectors',28,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(274,1,'sectors',29,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(275,1,'sectors',30,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(276,1,'sectors',31,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(277,1,'sectors',32,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(278,1,'sectors',33,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(279,1,'sectors',34,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(280,1,'sectors',35,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(281,1,'sectors',36,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(282,1,'sectors',37,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(283,1,'sectors',38,'insert',NULL,'2026-11-24T10:48:02Z');
INSERT INTO changes VALUES(284,1,'sources',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(285,1,'sources',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(286,1,'sources',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(287,1,'sectors',22,'update','{"id":22,"code":"manufacturing","name":"制造業","name_hans":"制造业","name_en":"Manufacturing","parent_id":null,"gbt4754":"C","is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(288,1,'sectors',27,'update','{"id":27,"code":"services","name":"服務業","name_hans":"服务业","name_en":"Services","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(289,1,'sectors',33,'update','{"id":33,"code":"smart_city","name":"智慧城市","name_hans":"智慧城市","name_en":"Smart city","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(290,1,'sectors',6,'update','{"id":6,"code":"artificial_intelligence","name":"人工智能","name_hans":"人工智能","name_en":"Artificial intelligence","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(291,1,'sectors',12,'update','{"id":12,"code":"integrated_circuits","name":"集成電路","name_hans":"集成电路","name_en":"Integrated circuits","parent_id":11,"gbt4754":null,"is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(292,1,'sectors',13,'update','{"id":13,"code":"new_displays","name":"新型顯示","name_hans":"新型显示","name_en":"New displays","parent_id":11,"gbt4754":"C3974","is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(293,1,'sectors',10,'update','{"id":10,"code":"virtual_reality","name":"虛擬現實","name_hans":"虚拟现实","name_en":"Virtual reality","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(294,1,'companies',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(295,1,'company_aliases',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(296,1,'company_sectors',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(297,1,'company_sectors',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(298,1,'company_sectors',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(299,1,'companies',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(300,1,'company_sectors',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(301,1,'company_sectors',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(302,1,'companies',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(303,1,'company_sectors',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(304,1,'company_sectors',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(305,1,'company_sectors',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(306,1,'companies',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(307,1,'company_aliases',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(308,1,'company_sectors',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(309,1,'company_sectors',10,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(310,1,'company_sectors',11,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(311,1,'company_sectors',12,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(312,1,'company_sectors',13,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(313,1,'companies',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(314,1,'companies',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(315,1,'companies',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(316,1,'company_aliases',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(317,1,'companies',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(318,1,'company_aliases',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(319,1,'company_sectors',14,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(320,1,'companies',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(321,1,'companies',10,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(322,1,'companies',11,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(323,1,'companies',12,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(324,1,'companies',13,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(325,1,'companies',14,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(326,1,'companies',15,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(327,1,'companies',16,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(328,1,'companies',17,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(329,1,'companies',18,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(330,1,'representatives',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(331,1,'positions',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(332,1,'representatives',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(333,1,'positions',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(334,1,'positions',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(335,1,'representatives',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(336,1,'positions',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(337,1,'positions',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(338,1,'representatives',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(339,1,'positions',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(340,1,'representatives',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(341,1,'positions',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(342,1,'representatives',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(343,1,'positions',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(344,1,'representatives',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(345,1,'positions',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(346,1,'events',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(347,1,'event_participants',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(348,1,'event_participants',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(349,1,'event_participants',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(350,1,'events',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(351,1,'event_participants',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(352,1,'events',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(353,1,'event_participants',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(354,1,'events',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(355,1,'event_participants',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(356,1,'event_participants',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(357,1,'event_participants',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(358,1,'event_participants',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(359,1,'event_participants',10,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(360,1,'event_participants',11,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(361,1,'event_participants',12,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(362,1,'event_participants',13,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(363,1,'event_participants',14,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(364,1,'event_participants',15,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(365,1,'event_participants',16,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(366,1,'event_participants',17,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(367,1,'event_participants',18,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(368,1,'event_participants',19,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(369,1,'event_sectors',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(370,1,'event_sectors',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(371,1,'event_sectors',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(372,1,'event_sectors',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(373,1,'events',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(374,1,'event_participants',20,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(375,1,'event_participants',21,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(376,1,'event_participants',22,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(377,1,'event_participants',23,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(378,1,'event_participants',24,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(379,1,'event_participants',25,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(380,1,'event_participants',26,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(381,1,'event_participants',27,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(382,1,'event_participants',28,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(383,1,'event_participants',29,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(384,1,'event_participants',30,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(385,1,'event_participants',31,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(386,1,'event_participants',32,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(387,1,'event_participants',33,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(388,1,'event_participants',34,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(389,1,'announced_totals',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(390,1,'announced_totals',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(391,1,'commitments',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(392,1,'commitment_sectors',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(393,1,'commitment_representatives',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(394,1,'commitments',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(395,1,'commitment_representatives',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(396,1,'commitments',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(397,1,'commitment_parties',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(398,1,'commitment_representatives',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(399,1,'commitments',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(400,1,'commitment_representatives',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(401,1,'commitments',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(402,1,'commitment_representatives',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(403,1,'commitments',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(404,1,'commitment_representatives',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(405,1,'commitments',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(406,1,'commitment_measures',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(407,1,'commitment_representatives',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(408,1,'commitments',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(409,1,'commitment_representatives',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(410,1,'commitments',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(411,1,'commitments',10,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(412,1,'commitment_sectors',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(413,1,'commitments',11,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(414,1,'commitments',12,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(415,1,'commitment_parties',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(416,1,'citations',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(417,1,'citations',2,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(418,1,'citations',3,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(419,1,'citations',4,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(420,1,'citations',5,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(421,1,'citations',6,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(422,1,'citations',7,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(423,1,'citations',8,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(424,1,'citations',9,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(425,1,'citations',10,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(426,1,'citations',11,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(427,1,'citations',12,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(428,1,'citations',13,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(429,1,'citations',14,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(430,1,'citations',15,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(431,1,'citations',16,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(432,1,'citations',17,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(433,1,'citations',18,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(434,1,'citations',19,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(435,1,'citations',20,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(436,1,'citations',21,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(437,1,'citations',22,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(438,1,'citations',23,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(439,1,'citations',24,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(440,1,'citations',25,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(441,1,'citations',26,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(442,1,'citations',27,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(443,1,'citations',28,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(444,1,'citations',29,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(445,1,'citations',30,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(446,1,'citations',31,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(447,1,'citations',32,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(448,1,'citations',33,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(449,1,'citations',34,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(450,1,'citations',35,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(451,1,'citations',36,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(452,1,'citations',37,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(453,1,'citations',38,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(454,1,'citations',39,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(455,1,'citations',40,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(456,1,'citations',41,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(457,1,'citations',42,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(458,1,'citations',43,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(459,1,'citations',44,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(460,1,'citations',45,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(461,1,'citations',46,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(462,1,'citations',47,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(463,1,'citations',48,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(464,1,'citations',49,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(465,1,'citations',50,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(466,1,'citations',51,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(467,1,'citations',52,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(468,1,'citations',53,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(469,1,'citations',54,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(470,1,'citations',55,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(471,1,'citations',56,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(472,1,'citations',57,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(473,1,'citations',58,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(474,1,'citations',59,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(475,1,'citations',60,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(476,1,'citations',61,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(477,1,'citations',62,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(478,1,'citations',63,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(479,1,'citations',64,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(480,1,'citations',65,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(481,1,'citations',66,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(482,1,'citations',67,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(483,1,'citations',68,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(484,1,'citations',69,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(485,1,'citations',70,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(486,1,'citations',71,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(487,1,'citations',72,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(488,1,'citations',73,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(489,1,'citations',74,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(490,1,'citations',75,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(491,1,'citations',76,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(492,1,'citations',77,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(493,1,'citations',78,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(494,1,'citations',79,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(495,1,'citations',80,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(496,1,'citations',81,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(497,1,'citations',82,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(498,1,'citations',83,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(499,1,'citations',84,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(500,1,'citations',85,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(501,1,'citations',86,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(502,1,'citations',87,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(503,1,'citations',88,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(504,1,'citations',89,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(505,1,'citations',90,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(506,1,'citations',91,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(507,1,'citations',92,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(508,1,'citations',93,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(509,1,'citations',94,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(510,1,'citations',95,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(511,1,'citations',96,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(512,1,'citations',97,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(513,1,'citations',98,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(514,1,'citations',99,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(515,1,'citations',100,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(516,1,'citations',101,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(517,1,'citations',102,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(518,1,'citations',103,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(519,1,'citations',104,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(520,1,'citations',105,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(521,1,'citations',106,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(522,1,'citations',107,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(523,1,'citations',108,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(524,1,'citations',109,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(525,1,'citations',110,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(526,1,'citations',111,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(527,1,'citations',112,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(528,1,'citations',113,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(529,1,'citations',114,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(530,1,'citations',115,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(531,1,'citations',116,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(532,1,'citations',117,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(533,1,'citations',118,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(534,1,'citations',119,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(535,1,'citations',120,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(536,1,'citations',121,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(537,1,'citations',122,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(538,1,'citations',123,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(539,1,'citations',124,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(540,1,'citations',125,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(541,1,'citations',126,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(542,1,'citations',127,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(543,1,'citations',128,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(544,1,'citations',129,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(545,1,'citations',130,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(546,1,'citations',131,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(547,1,'citations',132,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(548,1,'citations',133,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(549,1,'citations',134,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(550,1,'citations',135,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(551,1,'citations',136,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(552,1,'citations',137,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(553,1,'citations',138,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(554,1,'citations',139,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(555,1,'citations',140,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(556,1,'citations',141,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(557,1,'citations',142,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(558,1,'citations',143,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(559,1,'citations',144,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(560,1,'citations',145,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(561,1,'citations',146,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(562,1,'citations',147,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(563,1,'citations',148,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(564,1,'citations',149,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(565,1,'citations',150,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(566,1,'citations',151,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(567,1,'citations',152,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(568,1,'citations',153,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(569,1,'citations',154,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(570,1,'citations',155,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(571,1,'citations',156,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(572,1,'citations',157,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(573,1,'citations',158,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(574,1,'citations',159,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(575,1,'citations',160,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(576,1,'citations',161,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(577,1,'citations',162,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(578,1,'citations',163,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(579,1,'citations',164,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(580,1,'citations',165,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(581,1,'citations',166,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(582,1,'citations',167,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(583,1,'citations',168,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(584,1,'citations',169,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(585,1,'citations',170,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(586,1,'citations',171,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(587,1,'citations',172,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(588,1,'citations',173,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(589,1,'citations',174,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(590,1,'citations',175,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(591,1,'citations',176,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(592,1,'citations',177,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(593,1,'citations',178,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(594,1,'citations',179,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(595,1,'citations',180,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(596,1,'citations',181,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(597,1,'citations',182,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(598,1,'citations',183,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(599,1,'citations',184,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(600,1,'citations',185,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(601,1,'citations',186,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(602,1,'citations',187,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(603,1,'citations',188,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(604,1,'citations',189,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(605,1,'citations',190,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(606,1,'citations',191,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(607,1,'citations',192,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(608,1,'citations',193,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(609,1,'citations',194,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(610,1,'citations',195,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(611,1,'citations',196,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(612,1,'citations',197,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(613,1,'citations',198,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(614,1,'citations',199,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(615,1,'citations',200,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(616,1,'citations',201,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(617,1,'citations',202,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(618,1,'citations',203,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(619,1,'citations',204,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(620,1,'citations',205,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(621,1,'citations',206,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(622,1,'citations',207,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(623,1,'citations',208,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(624,1,'citations',209,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(625,1,'citations',210,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(626,1,'citations',211,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(627,1,'citations',212,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(628,1,'citations',213,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(629,1,'citations',214,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(630,1,'citations',215,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(631,1,'citations',216,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(632,1,'citations',217,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(633,1,'citations',218,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(634,1,'citations',219,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(635,1,'citations',220,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(636,1,'citations',221,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(637,1,'citations',222,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(638,1,'citations',223,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(639,1,'citations',224,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(640,1,'citations',225,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(641,1,'citations',226,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(642,1,'citations',227,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(643,1,'citations',228,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(644,1,'citations',229,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(645,1,'citations',230,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(646,1,'citations',231,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(647,1,'citations',232,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(648,1,'citations',233,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(649,1,'citations',234,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(650,1,'citations',235,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(651,1,'citations',236,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(652,1,'citations',237,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(653,1,'citations',238,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(654,1,'citations',239,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(655,1,'citations',240,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(656,1,'citations',241,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(657,1,'citations',242,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(658,1,'citations',243,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(659,1,'citations',244,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(660,1,'citations',245,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(661,1,'citations',246,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(662,1,'citations',247,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(663,1,'citations',248,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(664,1,'citations',249,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(665,1,'citations',250,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(666,1,'citations',251,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(667,1,'citations',252,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(668,1,'citations',253,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(669,1,'citations',254,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(670,1,'citations',255,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(671,1,'citations',256,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(672,1,'citations',257,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(673,1,'citations',258,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(674,1,'citations',259,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(675,1,'citations',260,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(676,1,'citations',261,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(677,1,'citations',262,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(678,1,'citations',263,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(679,1,'citations',264,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(680,1,'citations',265,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(681,1,'citations',266,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(682,1,'citations',267,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(683,1,'citations',268,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(684,1,'citations',269,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(685,1,'citations',270,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(686,1,'citations',271,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(687,1,'citations',272,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(688,1,'citations',273,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(689,1,'citations',274,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(690,1,'citations',275,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(691,1,'citations',276,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(692,1,'citations',277,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(693,1,'citations',278,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(694,1,'citations',279,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(695,1,'citations',280,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(696,1,'citations',281,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(697,1,'citations',282,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(698,1,'citations',283,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(699,1,'citations',284,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(700,1,'citations',285,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(701,1,'citations',286,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(702,1,'citations',287,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(703,1,'citations',288,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(704,1,'citations',289,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(705,1,'citations',290,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(706,1,'citations',291,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(707,1,'citations',292,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(708,1,'citations',293,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(709,1,'citations',294,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(710,1,'citations',295,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(711,1,'citations',296,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(712,1,'citations',297,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(713,1,'citations',298,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(714,1,'citations',299,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(715,1,'citations',300,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(716,1,'citations',301,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(717,1,'citations',302,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(718,1,'citations',303,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(719,1,'citations',304,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(720,1,'citations',305,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(721,1,'citations',306,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(722,1,'citations',307,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(723,1,'citations',308,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(724,1,'citations',309,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(725,1,'citations',310,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(726,1,'citations',311,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(727,1,'citations',312,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(728,1,'citations',313,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(729,1,'citations',314,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(730,1,'citations',315,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(731,1,'citations',316,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(732,1,'citations',317,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(733,1,'citations',318,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(734,1,'citations',319,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(735,1,'citations',320,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(736,1,'citations',321,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(737,1,'citations',322,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(738,1,'citations',323,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(739,1,'citations',324,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(740,1,'citations',325,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(741,1,'citations',326,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(742,1,'citations',327,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(743,1,'citations',328,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(744,1,'citations',329,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(745,1,'citations',330,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(746,1,'citations',331,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(747,1,'citations',332,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(748,1,'citations',333,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(749,1,'citations',334,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(750,1,'citations',335,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(751,1,'citations',336,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(752,1,'citations',337,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(753,1,'citations',338,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(754,1,'citations',339,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(755,1,'citations',340,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(756,1,'citations',341,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(757,1,'citations',342,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(758,1,'citations',343,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(759,1,'citations',344,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(760,1,'citations',345,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(761,1,'citations',346,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(762,1,'citations',347,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(763,1,'citations',348,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(764,1,'citations',349,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(765,1,'citations',350,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(766,1,'citations',351,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(767,1,'citations',352,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(768,1,'citations',353,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(769,1,'citations',354,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(770,1,'citations',355,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(771,1,'citations',356,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(772,1,'citations',357,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(773,1,'citations',358,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(774,1,'citations',359,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(775,1,'citations',360,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(776,1,'citations',361,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(777,1,'citations',362,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(778,1,'citations',363,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(779,2,'followups',1,'insert',NULL,'2026-11-24T10:48:03Z');
INSERT INTO changes VALUES(780,3,'followups',2,'insert',NULL,'2026-11-24T10:48:04Z');
INSERT INTO changes VALUES(781,4,'followups',3,'insert',NULL,'2026-11-24T10:48:04Z');
INSERT INTO changes VALUES(782,5,'followups',4,'insert',NULL,'2026-11-24T10:48:04Z');
INSERT INTO changes VALUES(783,6,'followups',5,'insert',NULL,'2026-11-24T10:48:05Z');
INSERT INTO changes VALUES(784,7,'receipts',1,'insert',NULL,'2026-11-24T10:48:05Z');
INSERT INTO changes VALUES(785,8,'receipts',2,'insert',NULL,'2026-11-24T10:48:05Z');
INSERT INTO changes VALUES(786,NULL,'companies',3,'update','{"id":3,"kind":"company","name":"拓爾思信息技術股份有限公司","name_hans":"拓尔思信息技术股份有限公司","name_en":null,"uscc":null,"region":"country","note":"文中称其最早做出中文全文检索技术。","merged_into_id":null}','2026-11-24T10:48:06Z');
CREATE TABLE company_aliases (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	company_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	name_folded TEXT, 
	name_pinyin TEXT, 
	CONSTRAINT ck_company_aliases_name_not_empty CHECK (name <> ''), 
	CONSTRAINT fk_company_aliases_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE, 
	CONSTRAINT uq_company_aliases_company_id_name UNIQUE (company_id, name)
);
INSERT INTO company_aliases VALUES(1,1,'北京大北農科技股份有限公司','北京大北农科技股份有限公司','beijingdabeinongkejigufenyouxiangongsi bjdbnkjgfyxgs');
INSERT INTO company_aliases VALUES(2,4,'中關村科技企業協會','中关村科技企业协会','zhongguancunkejiqiyexiehui zgckjqyxh');
INSERT INTO company_aliases VALUES(3,7,'清大國華','清大国华','qingdaguohua qdgh');
INSERT INTO company_aliases VALUES(4,8,'博銳尚格','博锐尚格','boruishangge brsg');
CREATE TABLE company_sectors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	company_id INTEGER NOT NULL, 
	sector_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_company_sectors_role CHECK (role IN ('own', 'members')), 
	CONSTRAINT fk_company_sectors_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE, 
	CONSTRAINT fk_company_sectors_sector_id FOREIGN KEY(sector_id) REFERENCES sectors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_company_sectors_company_id_sector_id_role UNIQUE (company_id, sector_id, role)
);
INSERT INTO company_sectors VALUES(1,1,2,'own');
INSERT INTO company_sectors VALUES(2,1,3,'own');
INSERT INTO company_sectors VALUES(3,1,4,'own');
INSERT INTO company_sectors VALUES(4,2,8,'own');
INSERT INTO company_sectors VALUES(5,2,6,'own');
INSERT INTO company_sectors VALUES(6,3,6,'own');
INSERT INTO company_sectors VALUES(7,3,7,'own');
INSERT INTO company_sectors VALUES(8,3,9,'own');
INSERT INTO company_sectors VALUES(9,4,11,'members');
INSERT INTO company_sectors VALUES(10,4,19,'members');
INSERT INTO company_sectors VALUES(11,4,16,'members');
INSERT INTO company_sectors VALUES(12,4,23,'members');
INSERT INTO company_sectors VALUES(13,4,6,'members');
INSERT INTO company_sectors VALUES(14,8,35,'own');
CREATE TABLE distinct_companies (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	company_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	decided_by TEXT NOT NULL, 
	decided_at TEXT NOT NULL, 
	CONSTRAINT ck_distinct_companies_decided_by_not_empty CHECK (decided_by <> ''), 
	CONSTRAINT ck_distinct_companies_in_order CHECK (company_id < other_id), 
	CONSTRAINT fk_distinct_companies_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE, 
	CONSTRAINT fk_distinct_companies_other_id FOREIGN KEY(other_id) REFERENCES companies (id) ON DELETE CASCADE, 
	CONSTRAINT uq_distinct_companies_company_id_other_id UNIQUE (company_id, other_id)
);
CREATE TABLE event_participants (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	event_id INTEGER NOT NULL, 
	company_id INTEGER, 
	representative_id INTEGER, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_event_participants_role CHECK (role IN ('visitor', 'host', 'site', 'presenter', 'signatory', 'attendee')), 
	CONSTRAINT ck_event_participants_one_participant CHECK (CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN representative_id IS NULL THEN 0 ELSE 1 END = 1), 
	CONSTRAINT fk_event_participants_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_event_participants_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE, 
	CONSTRAINT fk_event_participants_representative_id FOREIGN KEY(representative_id) REFERENCES representatives (id) ON DELETE RESTRICT
);
INSERT INTO event_participants VALUES(1,1,NULL,1,'visitor');
INSERT INTO event_participants VALUES(2,1,NULL,2,'visitor');
INSERT INTO event_participants VALUES(3,1,10,NULL,'site');
INSERT INTO event_participants VALUES(4,2,NULL,2,'visitor');
INSERT INTO event_participants VALUES(5,3,15,NULL,'signatory');
INSERT INTO event_participants VALUES(6,4,4,NULL,'visitor');
INSERT INTO event_participants VALUES(7,4,1,NULL,'visitor');
INSERT INTO event_participants VALUES(8,4,2,NULL,'visitor');
INSERT INTO event_participants VALUES(9,4,3,NULL,'visitor');
INSERT INTO event_participants VALUES(10,4,5,NULL,'visitor');
INSERT INTO event_participants VALUES(11,4,6,NULL,'visitor');
INSERT INTO event_participants VALUES(12,4,7,NULL,'visitor');
INSERT INTO event_participants VALUES(13,4,8,NULL,'visitor');
INSERT INTO event_participants VALUES(14,4,9,NULL,'visitor');
INSERT INTO event_participants VALUES(15,4,NULL,3,'visitor');
INSERT INTO event_participants VALUES(16,4,11,NULL,'site');
INSERT INTO event_participants VALUES(17,4,12,NULL,'site');
INSERT INTO event_participants VALUES(18,4,13,NULL,'site');
INSERT INTO event_participants VALUES(19,4,14,NULL,'site');
INSERT INTO event_participants VALUES(20,5,NULL,1,'attendee');
INSERT INTO event_participants VALUES(21,5,17,NULL,'presenter');
INSERT INTO event_participants VALUES(22,5,18,NULL,'presenter');
INSERT INTO event_participants VALUES(23,5,4,NULL,'signatory');
INSERT INTO event_participants VALUES(24,5,16,NULL,'signatory');
INSERT INTO event_participants VALUES(25,5,5,NULL,'attendee');
INSERT INTO event_participants VALUES(26,5,NULL,4,'attendee');
INSERT INTO event_participants VALUES(27,5,6,NULL,'attendee');
INSERT INTO event_participants VALUES(28,5,NULL,5,'attendee');
INSERT INTO event_participants VALUES(29,5,7,NULL,'attendee');
INSERT INTO event_participants VALUES(30,5,NULL,6,'attendee');
INSERT INTO event_participants VALUES(31,5,8,NULL,'attendee');
INSERT INTO event_participants VALUES(32,5,NULL,7,'attendee');
INSERT INTO event_participants VALUES(33,5,2,NULL,'attendee');
INSERT INTO event_participants VALUES(34,5,9,NULL,'attendee');
CREATE TABLE event_sectors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	event_id INTEGER NOT NULL, 
	sector_id INTEGER NOT NULL, 
	CONSTRAINT fk_event_sectors_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE, 
	CONSTRAINT fk_event_sectors_sector_id FOREIGN KEY(sector_id) REFERENCES sectors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_event_sectors_event_id_sector_id UNIQUE (event_id, sector_id)
);
INSERT INTO event_sectors VALUES(1,4,1);
INSERT INTO event_sectors VALUES(2,4,5);
INSERT INTO event_sectors VALUES(3,4,16);
INSERT INTO event_sectors VALUES(4,4,18);
CREATE TABLE positions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	representative_id INTEGER NOT NULL, 
	company_id INTEGER, 
	organisation_text TEXT, 
	title TEXT NOT NULL, 
	since_on DATE, 
	until_on DATE, 
	CONSTRAINT ck_positions_organisation_text_not_empty CHECK (organisation_text <> ''), 
	CONSTRAINT ck_positions_since_on_exists CHECK (since_on IS date(since_on, '+0 days')), 
	CONSTRAINT ck_positions_title_not_empty CHECK (title <> ''), 
	CONSTRAINT ck_positions_until_on_exists CHECK (until_on IS date(until_on, '+0 days')), 
	CONSTRAINT ck_positions_one_organisation CHECK (CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organisation_text IS NULL THEN 0 ELSE 1 END = 1), 
	CONSTRAINT ck_positions_until_after_since CHECK (until_on >= since_on), 
	CONSTRAINT fk_positions_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_positions_representative_id FOREIGN KEY(representative_id) REFERENCES representatives (id) ON DELETE CASCADE
);
INSERT INTO positions VALUES(1,1,NULL,'青島','市委書記',NULL,NULL);
INSERT INTO positions VALUES(2,2,NULL,'青島','市委副書記',NULL,NULL);
INSERT INTO positions VALUES(3,2,NULL,'青島','市長',NULL,NULL);
INSERT INTO positions VALUES(4,3,4,NULL,'會長',NULL,NULL);
INSERT INTO positions VALUES(5,3,1,NULL,'董事長',NULL,NULL);
INSERT INTO positions VALUES(6,4,5,NULL,'董事長',NULL,NULL);
INSERT INTO positions VALUES(7,5,6,NULL,'副總經理',NULL,NULL);
INSERT INTO positions VALUES(8,6,7,NULL,'董事長',NULL,NULL);
INSERT INTO positions VALUES(9,7,8,NULL,'執行總裁',NULL,NULL);
CREATE TABLE commitments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ref TEXT NOT NULL, 
	company_id INTEGER NOT NULL, 
	event_id INTEGER, 
	sector_id INTEGER, 
	title TEXT NOT NULL, 
	summary TEXT, 
	track TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	firmness TEXT NOT NULL, 
	opening_stage TEXT NOT NULL, 
	voiced_on DATE NOT NULL, 
	voiced_precision TEXT NOT NULL, 
	place TEXT, 
	amount BIGINT, 
	currency TEXT, 
	amount_text TEXT, 
	amount_status TEXT NOT NULL, 
	due_stage TEXT, 
	due_on DATE, 
	due_precision TEXT, 
	due_text TEXT, 
	project_code TEXT, 
	parent_id INTEGER, 
	announced_total_id INTEGER, 
	responsible_unit TEXT, 
	responsible_person TEXT, 
	review TEXT NOT NULL, 
	merged_into_id INTEGER, 
	CONSTRAINT ck_commitments_amount_disclosed CHECK ((amount_status = 'disclosed') = (amount IS NOT NULL)), 
	CONSTRAINT ck_commitments_amount_status CHECK (amount_status IN ('disclosed', 'undisclosed', 'none')), 
	CONSTRAINT ck_commitments_amount_text_not_empty CHECK (amount_text <> ''), 
	CONSTRAINT ck_commitments_due_on_exists CHECK (due_on IS date(due_on, '+0 days')), 
	CONSTRAINT ck_commitments_due_precision CHECK (due_precision IN ('day', 'month', 'quarter', 'year', 'unknown')), 
	CONSTRAINT ck_commitments_due_stage CHECK (due_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')), 
	CONSTRAINT ck_commitments_due_text_not_empty CHECK (due_text <> ''), 
	CONSTRAINT ck_commitments_opening_not_firmer CHECK (firmness = 'signed' OR opening_stage IN ('lead', 'intent')), 
	CONSTRAINT ck_commitments_firmness CHECK (firmness IN ('interest', 'intention', 'plan', 'signed')), 
	CONSTRAINT ck_commitments_opening_stage CHECK (opening_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')), 
	CONSTRAINT ck_commitments_place_not_empty CHECK (place <> ''), 
	CONSTRAINT ck_commitments_project_code_not_empty CHECK (project_code <> ''), 
	CONSTRAINT ck_commitments_ref_not_empty CHECK (ref <> ''), 
	CONSTRAINT ck_commitments_responsible_person_not_empty CHECK (responsible_person <> ''), 
	CONSTRAINT ck_commitments_responsible_unit_not_empty CHECK (responsible_unit <> ''), 
	CONSTRAINT ck_commitments_review CHECK (review IN ('draft', 'confirmed', 'withdrawn')), 
	CONSTRAINT ck_commitments_scope CHECK (scope IN ('new', 'further')), 
	CONSTRAINT ck_commitments_summary_not_empty CHECK (summary <> ''), 
	CONSTRAINT ck_commitments_title_not_empty CHECK (title <> ''), 
	CONSTRAINT ck_commitments_track CHECK (track IN ('facility', 'service', 'agreement')), 
	CONSTRAINT ck_commitments_amount_whole CHECK (typeof(amount) IN ('integer', 'null')), 
	CONSTRAINT ck_commitments_voiced_on_exists CHECK (voiced_on IS date(voiced_on, '+0 days')), 
	CONSTRAINT ck_commitments_due_after_voiced CHECK (voiced_precision <> 'day' OR due_on >= voiced_on), 
	CONSTRAINT ck_commitments_voiced_precision CHECK (voiced_precision IN ('day', 'month', 'quarter', 'year', 'unknown')), 
	CONSTRAINT ck_commitments_amount_with_currency CHECK ((amount IS NULL) = (currency IS NULL)), 
	CONSTRAINT ck_commitments_due_on_with_precision CHECK ((due_on IS NULL) = (due_precision IS NULL)), 
	CONSTRAINT ck_commitments_voiced_on_with_precision CHECK ((voiced_on IS NULL) = (voiced_precision IS NULL)), 
	CONSTRAINT ck_commitments_amount_positive CHECK (amount > 0), 
	CONSTRAINT ck_commitments_currency_iso CHECK (length(currency) = 3 AND currency = upper(currency)), 
	CONSTRAINT ck_commitments_merged_into_id_is_another CHECK (merged_into_id <> id), 
	CONSTRAINT ck_commitments_parent_id_is_another CHECK (parent_id <> id), 
	CONSTRAINT fk_commitments_announced_total_id FOREIGN KEY(announced_total_id) REFERENCES announced_totals (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitments_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitments_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitments_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES commitments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitments_parent_id FOREIGN KEY(parent_id) REFERENCES commitments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitments_sector_id FOREIGN KEY(sector_id) REFERENCES sectors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_commitments_ref UNIQUE (ref)
);
INSERT INTO commitments VALUES(1,'2024-001',5,5,28,'开展天目卫星数据在海洋、生态气象方面的应用合作','表示要推动使用天目卫星数据的合作项目,涉及海洋、生态气象等方面,服务“智慧海洋”;合作方、项目数和金额未说明。','service','new','intention','intent','2024-04-27','day','青島及周邊地區',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(2,'2024-002',6,5,33,'协助青岛建设智慧城市“血液网”','表示要为青岛继续建设智慧城市“血液网”出力;具体内容、合作方和金额未说明。','service','new','intention','intent','2024-04-27','day','青島市',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(3,'2024-003',6,5,21,'与青岛的高校院所合作研究生物安全','表示要同青岛的高校和科研院所合作,寻找生物安全产学研的新路子;院校未点名,金额未说明。','service','new','intention','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(4,'2024-004',7,5,17,'建设特种膜材料研发生产中心','表示要在青岛投资建设一处特种膜材料研发、生产中心;规模、金额和时间未说明。','facility','new','intention','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(5,'2024-005',7,5,31,'建设危险废物收集点','表示要在青岛投资建设危险废物的收集点;规模、金额和时间未说明。','facility','new','intention','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(6,'2024-006',7,5,31,'建设危险废物技术服务中心','表示要在青岛投资建设危险废物技术服务中心;规模、金额和时间未说明。','facility','new','intention','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(7,'2024-007',7,5,32,'建设海上含油废水、油泥处理和资源化服务中心','表示要在青岛投资建设处理海上含油废水、油泥并回收利用的服务中心,每年可处理20万吨;金额和时间未说明。','facility','new','intention','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(8,'2024-008',8,5,35,'在青岛追加投资','以建筑运营的数智化为立足点,公司已为在青岛追加投资做好规划;具体项目、已有投资、金额和时间均未说明。','service','further','plan','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(9,'2024-009',2,5,34,'在城市医疗数字化方面进一步合作','因青岛人口多、创新能力好,希望在城市医疗数字化上加深合作;合作方、已有合作和金额未说明,也未点名是谁表态。','service','further','interest','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(10,'2024-010',9,5,36,'参与青岛的市政建设','想加入青岛的市政建设,举出的领域是城市更新;具体工程、合作方和金额未说明,也未点名是谁表态。','service','new','interest','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(11,'2024-011',9,5,38,'借助青岛的区位向外推广海绵城市技术','想凭借青岛的区位,向外推广海绵城市的技术;去向、合作方和金额未说明,也未点名是谁表态。','service','new','interest','intent','2024-04-27','day',NULL,NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(12,'2024-012',4,5,NULL,'与青岛市企业联合会订立战略合作框架协议','两家协会签订协议,让青岛与北京的科创资源经常对接、互通信息。文中前后用了两个名称,是同一份协议。','agreement','new','signed','framework','2024-04-27','day',NULL,NULL,NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
CREATE TABLE commitment_measures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	value BIGINT NOT NULL, 
	unit TEXT NOT NULL, 
	value_text TEXT NOT NULL, 
	CONSTRAINT ck_commitment_measures_kind CHECK (kind IN ('capacity', 'area', 'jobs', 'output')), 
	CONSTRAINT ck_commitment_measures_value_whole CHECK (typeof(value) IN ('integer', 'null')), 
	CONSTRAINT ck_commitment_measures_unit_not_empty CHECK (unit <> ''), 
	CONSTRAINT ck_commitment_measures_value_text_not_empty CHECK (value_text <> ''), 
	CONSTRAINT fk_commitment_measures_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT uq_commitment_measures_commitment_id_kind UNIQUE (commitment_id, kind)
);
INSERT INTO commitment_measures VALUES(1,7,'capacity',200000,'tonnes a year','20萬噸/年');
CREATE TABLE commitment_parties (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	company_id INTEGER, 
	party_text TEXT, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_commitment_parties_party_text_not_empty CHECK (party_text <> ''), 
	CONSTRAINT ck_commitment_parties_role CHECK (role IN ('partner', 'counterparty')), 
	CONSTRAINT ck_commitment_parties_one_party CHECK (CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN party_text IS NULL THEN 0 ELSE 1 END = 1), 
	CONSTRAINT fk_commitment_parties_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT fk_commitment_parties_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE RESTRICT
);
INSERT INTO commitment_parties VALUES(1,3,NULL,'青島高校院所','partner');
INSERT INTO commitment_parties VALUES(2,12,16,NULL,'counterparty');
CREATE TABLE commitment_representatives (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	representative_id INTEGER NOT NULL, 
	position_id INTEGER, 
	CONSTRAINT fk_commitment_representatives_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT fk_commitment_representatives_position_id FOREIGN KEY(position_id) REFERENCES positions (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitment_representatives_representative_id FOREIGN KEY(representative_id) REFERENCES representatives (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_commitment_representatives_commitment_id_representative_id UNIQUE (commitment_id, representative_id)
);
INSERT INTO commitment_representatives VALUES(1,1,4,6);
INSERT INTO commitment_representatives VALUES(2,2,5,7);
INSERT INTO commitment_representatives VALUES(3,3,5,7);
INSERT INTO commitment_representatives VALUES(4,4,6,8);
INSERT INTO commitment_representatives VALUES(5,5,6,8);
INSERT INTO commitment_representatives VALUES(6,6,6,8);
INSERT INTO commitment_representatives VALUES(7,7,6,8);
INSERT INTO commitment_representatives VALUES(8,8,7,9);
CREATE TABLE commitment_sectors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	sector_id INTEGER NOT NULL, 
	CONSTRAINT fk_commitment_sectors_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT fk_commitment_sectors_sector_id FOREIGN KEY(sector_id) REFERENCES sectors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_commitment_sectors_commitment_id_sector_id UNIQUE (commitment_id, sector_id)
);
INSERT INTO commitment_sectors VALUES(1,1,30);
INSERT INTO commitment_sectors VALUES(2,10,37);
CREATE TABLE followups (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	occurred_on DATE NOT NULL, 
	occurred_precision TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	recorded_by TEXT NOT NULL, 
	stage TEXT, 
	condition TEXT, 
	reason TEXT, 
	note TEXT, 
	is_private BOOLEAN NOT NULL, 
	revised_amount BIGINT, 
	revised_currency TEXT, 
	revised_due_on DATE, 
	revised_due_precision TEXT, 
	next_action TEXT, 
	next_action_on DATE, 
	next_action_by TEXT, 
	corrects_id INTEGER, 
	is_void BOOLEAN NOT NULL, 
	CONSTRAINT ck_followups_ended_has_reason CHECK (condition <> 'ended' OR reason IS NOT NULL), 
	CONSTRAINT ck_followups_on_hold_has_review CHECK (condition <> 'on_hold' OR (reason IS NOT NULL AND next_action_on IS NOT NULL)), 
	CONSTRAINT ck_followups_condition CHECK (condition IN ('active', 'on_hold', 'ended', 'fulfilled')), 
	CONSTRAINT ck_followups_reopen_complete CHECK (kind <> 'reopen' OR (stage IS NOT NULL AND condition IS NOT NULL AND condition = 'active' AND reason IS NOT NULL)), 
	CONSTRAINT ck_followups_kind CHECK (kind IN ('progress', 'contact', 'note', 'reopen')), 
	CONSTRAINT ck_followups_only_progress_moves CHECK (kind IN ('progress', 'reopen') OR (stage IS NULL AND condition IS NULL)), 
	CONSTRAINT ck_followups_next_action_not_empty CHECK (next_action <> ''), 
	CONSTRAINT ck_followups_next_action_by_not_empty CHECK (next_action_by <> ''), 
	CONSTRAINT ck_followups_next_action_on_exists CHECK (next_action_on IS date(next_action_on, '+0 days')), 
	CONSTRAINT ck_followups_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_followups_occurred_on_exists CHECK (occurred_on IS date(occurred_on, '+0 days')), 
	CONSTRAINT ck_followups_occurred_precision CHECK (occurred_precision IN ('day', 'month', 'quarter', 'year', 'unknown')), 
	CONSTRAINT ck_followups_reason CHECK (reason IN ('funding', 'land', 'approval', 'market', 'policy', 'partner', 'strategy', 'elsewhere', 'no_response', 'resumed', 'other')), 
	CONSTRAINT ck_followups_recorded_by_not_empty CHECK (recorded_by <> ''), 
	CONSTRAINT ck_followups_revised_due_on_exists CHECK (revised_due_on IS date(revised_due_on, '+0 days')), 
	CONSTRAINT ck_followups_revised_due_precision CHECK (revised_due_precision IN ('day', 'month', 'quarter', 'year', 'unknown')), 
	CONSTRAINT ck_followups_stage CHECK (stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')), 
	CONSTRAINT ck_followups_revised_amount_whole CHECK (typeof(revised_amount) IN ('integer', 'null')), 
	CONSTRAINT ck_followups_occurred_on_with_precision CHECK ((occurred_on IS NULL) = (occurred_precision IS NULL)), 
	CONSTRAINT ck_followups_revised_amount_with_currency CHECK ((revised_amount IS NULL) = (revised_currency IS NULL)), 
	CONSTRAINT ck_followups_revised_due_on_with_precision CHECK ((revised_due_on IS NULL) = (revised_due_precision IS NULL)), 
	CONSTRAINT ck_followups_void_has_reason CHECK (NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)), 
	CONSTRAINT ck_followups_corrects_earlier CHECK (corrects_id < id), 
	CONSTRAINT ck_followups_is_private CHECK (is_private IN (0, 1)), 
	CONSTRAINT ck_followups_is_void CHECK (is_void IN (0, 1)), 
	CONSTRAINT ck_followups_revised_currency_iso CHECK (length(revised_currency) = 3 AND revised_currency = upper(revised_currency)), 
	CONSTRAINT ck_followups_next_has_date CHECK (next_action_on IS NOT NULL OR (next_action IS NULL AND next_action_by IS NULL)), 
	CONSTRAINT ck_followups_revised_amount_positive CHECK (revised_amount > 0), 
	CONSTRAINT fk_followups_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_followups_corrects_same_commitment FOREIGN KEY(corrects_id, commitment_id) REFERENCES followups (id, commitment_id) ON DELETE RESTRICT, 
	CONSTRAINT uq_followups_id_commitment_id UNIQUE (id, commitment_id)
);
INSERT INTO followups VALUES(1,4,'progress','2024-06-18','day','2026-11-24T10:48:03Z','王芳','signed',NULL,NULL,'投资协议已签',0,NULL,NULL,NULL,NULL,'催办公司注册','2024-07-20','李强',NULL,0);
INSERT INTO followups VALUES(2,7,'contact','2024-06-30','month','2026-11-24T10:48:04Z','王芳',NULL,NULL,NULL,'电话联系',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(3,7,'contact','2024-05-06','day','2026-11-24T10:48:04Z','王芳',NULL,NULL,NULL,'电话联系',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,0);
INSERT INTO followups VALUES(4,8,'note','2024-06-01','day','2026-11-24T10:48:04Z','王芳',NULL,NULL,NULL,'误记',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(5,7,'contact','2024-05-06','day','2026-11-24T10:48:05Z','王芳',NULL,NULL,NULL,'记错了企业',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,1);
CREATE TABLE receipts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	received_on DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	currency TEXT NOT NULL, 
	amount_text TEXT NOT NULL, 
	note TEXT, 
	recorded_at TEXT NOT NULL, 
	recorded_by TEXT NOT NULL, 
	corrects_id INTEGER, 
	is_void BOOLEAN NOT NULL, 
	CONSTRAINT ck_receipts_amount_text_not_empty CHECK (amount_text <> ''), 
	CONSTRAINT ck_receipts_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_receipts_received_on_exists CHECK (received_on IS date(received_on, '+0 days')), 
	CONSTRAINT ck_receipts_recorded_by_not_empty CHECK (recorded_by <> ''), 
	CONSTRAINT ck_receipts_amount_whole CHECK (typeof(amount) IN ('integer', 'null')), 
	CONSTRAINT ck_receipts_amount_with_currency CHECK ((amount IS NULL) = (currency IS NULL)), 
	CONSTRAINT ck_receipts_void_has_reason CHECK (NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)), 
	CONSTRAINT ck_receipts_amount_not_zero CHECK (amount <> 0), 
	CONSTRAINT ck_receipts_corrects_earlier CHECK (corrects_id < id), 
	CONSTRAINT ck_receipts_is_void CHECK (is_void IN (0, 1)), 
	CONSTRAINT ck_receipts_currency_iso CHECK (length(currency) = 3 AND currency = upper(currency)), 
	CONSTRAINT fk_receipts_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_receipts_corrects_same_commitment FOREIGN KEY(corrects_id, commitment_id) REFERENCES receipts (id, commitment_id) ON DELETE RESTRICT, 
	CONSTRAINT uq_receipts_id_commitment_id UNIQUE (id, commitment_id)
);
INSERT INTO receipts VALUES(1,4,'2024-06-25',120000000,'CNY','1.2亿元',NULL,'2026-11-24T10:48:05Z','王芳',NULL,0);
INSERT INTO receipts VALUES(2,4,'2024-06-28',-5000000,'CNY','-500万元','退款','2026-11-24T10:48:05Z','王芳',NULL,0);
CREATE TABLE citations (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	cited_source_id INTEGER, 
	event_id INTEGER, 
	event_participant_id INTEGER, 
	event_sector_id INTEGER, 
	company_id INTEGER, 
	company_alias_id INTEGER, 
	company_sector_id INTEGER, 
	representative_id INTEGER, 
	position_id INTEGER, 
	sector_id INTEGER, 
	announced_total_id INTEGER, 
	commitment_id INTEGER, 
	commitment_sector_id INTEGER, 
	commitment_representative_id INTEGER, 
	commitment_party_id INTEGER, 
	commitment_measure_id INTEGER, 
	followup_id INTEGER, 
	receipt_id INTEGER, 
	CONSTRAINT ck_citations_field_not_empty CHECK (field <> ''), 
	CONSTRAINT ck_citations_span_end_whole CHECK (typeof(span_end) IN ('integer', 'null')), 
	CONSTRAINT ck_citations_span_start_whole CHECK (typeof(span_start) IN ('integer', 'null')), 
	CONSTRAINT ck_citations_one_fact CHECK (CASE WHEN cited_source_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_participant_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_alias_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN representative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN position_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN announced_total_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_representative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_party_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_measure_id IS NULL THEN 0 ELSE 1 END + CASE WHEN followup_id IS NULL THEN 0 ELSE 1 END + CASE WHEN receipt_id IS NULL THEN 0 ELSE 1 END = 1), 
	CONSTRAINT ck_citations_span_order CHECK (span_start >= 0 AND span_start < span_end), 
	CONSTRAINT fk_citations_announced_total_id FOREIGN KEY(announced_total_id) REFERENCES announced_totals (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_cited_source_id FOREIGN KEY(cited_source_id) REFERENCES sources (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_commitment_measure_id FOREIGN KEY(commitment_measure_id) REFERENCES commitment_measures (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_commitment_party_id FOREIGN KEY(commitment_party_id) REFERENCES commitment_parties (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_commitment_representative_id FOREIGN KEY(commitment_representative_id) REFERENCES commitment_representatives (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_commitment_sector_id FOREIGN KEY(commitment_sector_id) REFERENCES commitment_sectors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_company_alias_id FOREIGN KEY(company_alias_id) REFERENCES company_aliases (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_company_sector_id FOREIGN KEY(company_sector_id) REFERENCES company_sectors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_event_participant_id FOREIGN KEY(event_participant_id) REFERENCES event_participants (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_event_sector_id FOREIGN KEY(event_sector_id) REFERENCES event_sectors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_followup_id FOREIGN KEY(followup_id) REFERENCES followups (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_citations_position_id FOREIGN KEY(position_id) REFERENCES positions (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_receipt_id FOREIGN KEY(receipt_id) REFERENCES receipts (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_citations_representative_id FOREIGN KEY(representative_id) REFERENCES representatives (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_sector_id FOREIGN KEY(sector_id) REFERENCES sectors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citations_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE RESTRICT
);
INSERT INTO citations VALUES(1,3,85,123,'title',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(2,3,127,132,'publisher',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(3,3,2940,2942,'author',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(4,3,33,71,'title',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(5,3,3,8,'publisher',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(6,3,75,80,'original_publisher',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(7,3,72,80,'original_id',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(8,3,33,71,'title',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(9,3,85,123,'title',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(10,3,3016,3019,'publisher',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(11,3,3,8,'original_publisher',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(12,3,0,8,'original_id',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(13,3,2940,2942,'author',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(14,3,9,28,'published_at',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(15,3,2943,3064,'note',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(16,3,2725,2728,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(17,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(18,3,2729,2732,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,27,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(19,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,27,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(20,3,2733,2737,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(21,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(22,3,2738,2742,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(23,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(24,3,2743,2747,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(25,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(26,3,2748,2752,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(27,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(28,3,2753,2757,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(29,3,2779,2827,'is_priority',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(30,3,696,711,'name',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(31,3,696,698,'region',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(32,3,711,719,'note',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(33,3,755,770,'note',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(34,3,1580,1593,'row',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(35,3,722,724,'row',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(36,3,725,730,'row',NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(37,3,731,737,'row',NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(38,3,772,786,'name',NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(39,3,2017,2031,'name',NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(40,3,777,779,'region',NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(41,3,807,829,'note',NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(42,3,789,796,'row',NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(43,3,797,801,'row',NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(44,3,847,860,'name',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(45,3,166,174,'region',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(46,3,258,288,'region',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(47,3,650,657,'region',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(48,3,861,873,'note',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(49,3,893,897,'row',NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(50,3,898,901,'row',NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(51,3,902,906,'row',NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(52,3,1567,1577,'name',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(53,3,258,288,'region',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(54,3,2329,2337,'note',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(55,3,2566,2575,'row',NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(56,3,2340,2344,'row',NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(57,3,2345,2349,'row',NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(58,3,2350,2353,'row',NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(59,3,2354,2358,'row',NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(60,3,2359,2363,'row',NULL,NULL,NULL,NULL,NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(61,3,1673,1693,'name',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(62,3,1678,1680,'region',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(63,3,1750,1764,'name',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(64,3,1750,1752,'region',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(65,3,1842,1856,'name',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(66,3,166,174,'region',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(67,3,258,288,'region',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(68,3,1643,1652,'region',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(69,3,1872,1876,'row',NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(70,3,1936,1948,'name',NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(71,3,166,174,'region',NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(72,3,258,288,'region',NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(73,3,1643,1652,'region',NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(74,3,1998,2002,'row',NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(75,3,1988,1997,'row',NULL,NULL,NULL,NULL,NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(76,3,2071,2085,'name',NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(77,3,2071,2073,'region',NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(78,3,440,456,'name',NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(79,3,430,456,'region',NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(80,3,1474,1486,'name',NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(81,3,1478,1481,'region',NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(82,3,1487,1497,'name',NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(83,3,1487,1490,'region',NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(84,3,1498,1510,'name',NULL,NULL,NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(85,3,1498,1500,'region',NULL,NULL,NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(86,3,1511,1517,'name',NULL,NULL,NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(87,3,1511,1513,'region',NULL,NULL,NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(88,3,519,523,'name',NULL,NULL,NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(89,3,519,521,'region',NULL,NULL,NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(90,3,2255,2263,'name',NULL,NULL,NULL,NULL,16,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(91,3,2436,2444,'name',NULL,NULL,NULL,NULL,16,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(92,3,2255,2258,'region',NULL,NULL,NULL,NULL,16,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(93,3,2211,2225,'name',NULL,NULL,NULL,NULL,17,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(94,3,2211,2233,'region',NULL,NULL,NULL,NULL,17,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(95,3,211,216,'name',NULL,NULL,NULL,NULL,18,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(96,3,2234,2239,'name',NULL,NULL,NULL,NULL,18,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(97,3,189,218,'region',NULL,NULL,NULL,NULL,18,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(98,3,223,226,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(99,3,415,418,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(100,3,190,192,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(101,3,219,223,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(102,3,411,415,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(103,3,427,430,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(104,3,476,479,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(105,3,190,192,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(106,3,419,424,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(107,3,468,473,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(108,3,190,192,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(109,3,425,427,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(110,3,474,476,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(111,3,1596,1599,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(112,3,1567,1599,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(113,3,1580,1599,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(114,3,1696,1698,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(115,3,1673,1698,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(116,3,1787,1790,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(117,3,1750,1764,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(118,3,1782,1790,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(119,3,1859,1862,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(120,3,1842,1862,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(121,3,1952,1954,'name',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(122,3,1952,1958,'origin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(123,3,1936,1954,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(124,3,407,456,'row',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(125,3,407,410,'starts_on',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(126,3,392,396,'starts_on',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(127,3,9,19,'starts_on',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(128,3,407,410,'date_text',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(129,3,431,433,'place',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(130,3,411,418,'row',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(131,3,419,430,'row',NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(132,3,437,456,'row',NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(133,3,458,509,'row',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(134,3,458,463,'starts_on',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(135,3,392,396,'starts_on',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(136,3,9,19,'starts_on',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(137,3,464,467,'ends_on',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(138,3,458,467,'date_text',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(139,3,480,482,'place',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(140,3,486,497,'note',NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(141,3,468,479,'row',NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(142,3,511,543,'row',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(143,3,511,516,'starts_on',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(144,3,392,396,'starts_on',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(145,3,9,19,'starts_on',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(146,3,511,516,'date_text',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(147,3,519,526,'note',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(148,3,537,541,'note',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(149,3,517,543,'row',NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(150,3,162,177,'name',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(151,3,157,160,'starts_on',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(152,3,9,19,'starts_on',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(153,3,157,160,'date_text',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(154,3,190,192,'place',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(155,3,157,201,'row',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(156,3,2312,2333,'row',NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(157,3,650,657,'row',NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(158,3,696,711,'row',NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(159,3,918,937,'row',NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(160,3,650,657,'row',NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(161,3,772,786,'row',NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(162,3,918,937,'row',NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(163,3,650,657,'row',NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(164,3,847,860,'row',NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(165,3,918,937,'row',NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(166,3,1464,1472,'row',NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(167,3,1643,1652,'row',NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(168,3,1673,1693,'row',NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(169,3,1464,1472,'row',NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(170,3,1643,1652,'row',NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(171,3,1750,1764,'row',NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(172,3,1464,1472,'row',NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(173,3,1643,1652,'row',NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(174,3,1842,1856,'row',NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(175,3,1464,1472,'row',NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(176,3,1643,1652,'row',NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(177,3,1936,1948,'row',NULL,NULL,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(178,3,1464,1472,'row',NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(179,3,1643,1652,'row',NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(180,3,2071,2085,'row',NULL,NULL,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(181,3,1565,1601,'row',NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(182,3,1624,1642,'row',NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(183,3,1474,1486,'row',NULL,NULL,16,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(184,3,1487,1497,'row',NULL,NULL,17,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(185,3,1498,1510,'row',NULL,NULL,18,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(186,3,1511,1517,'row',NULL,NULL,19,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(187,3,659,663,'row',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(188,3,664,668,'row',NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(189,3,669,672,'row',NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(190,3,673,677,'row',NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(191,3,162,177,'name',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(192,3,205,210,'name',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(193,3,157,160,'starts_on',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(194,3,202,204,'starts_on',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(195,3,9,19,'starts_on',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(196,3,157,160,'date_text',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(197,3,211,216,'place',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(198,3,157,218,'part_of_id',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(199,3,202,204,'note',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(200,3,2272,2282,'note',NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(201,3,219,233,'row',NULL,NULL,20,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(202,3,2206,2233,'row',NULL,NULL,21,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(203,3,2234,2243,'row',NULL,NULL,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(204,3,2244,2271,'row',NULL,NULL,23,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(205,3,2420,2454,'row',NULL,NULL,23,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(206,3,2244,2271,'row',NULL,NULL,24,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(207,3,2420,2454,'row',NULL,NULL,24,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(208,3,1643,1652,'row',NULL,NULL,25,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(209,3,1673,1693,'row',NULL,NULL,25,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(210,3,1643,1652,'row',NULL,NULL,26,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(211,3,1696,1699,'row',NULL,NULL,26,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(212,3,1643,1652,'row',NULL,NULL,27,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(213,3,1750,1764,'row',NULL,NULL,27,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(214,3,1643,1652,'row',NULL,NULL,28,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(215,3,1787,1791,'row',NULL,NULL,28,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(216,3,1643,1652,'row',NULL,NULL,29,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(217,3,1842,1856,'row',NULL,NULL,29,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(218,3,1643,1652,'row',NULL,NULL,30,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(219,3,1859,1863,'row',NULL,NULL,30,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(220,3,1643,1652,'row',NULL,NULL,31,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(221,3,1936,1948,'row',NULL,NULL,31,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(222,3,1952,1962,'row',NULL,NULL,32,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(223,3,1643,1652,'row',NULL,NULL,33,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(224,3,2017,2031,'row',NULL,NULL,33,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(225,3,1643,1652,'row',NULL,NULL,34,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(226,3,2071,2085,'row',NULL,NULL,34,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(227,3,511,543,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(228,3,527,528,'count',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(229,3,528,529,'unit',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(230,3,544,556,'note',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(231,3,2272,2282,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(232,3,2206,2233,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(233,3,2272,2273,'count',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(234,3,2274,2276,'unit',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(235,3,2278,2282,'note',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(236,3,1673,1748,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(237,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(238,3,1722,1724,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(239,3,1741,1745,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(240,3,1700,1701,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(241,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(242,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(243,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(244,3,1702,1709,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(245,3,1725,1729,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(246,3,1673,1699,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(247,3,1787,1814,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(248,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(249,3,1805,1809,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(250,3,1794,1795,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(251,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(252,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(253,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(254,3,1797,1800,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(255,3,1750,1764,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(256,3,1782,1791,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(257,3,1815,1840,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(258,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(259,3,1826,1830,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(260,3,1794,1795,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(261,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(262,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(263,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(264,3,1767,1769,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(265,3,1816,1818,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(266,3,1816,1822,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO citations VALUES(267,3,1750,1764,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(268,3,1782,1791,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(269,3,1864,1888,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(270,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(271,3,1876,1881,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(272,3,1868,1872,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(273,3,1864,1865,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(274,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(275,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(276,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(277,3,1866,1868,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(278,3,1842,1863,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(279,3,1859,1872,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(280,3,1889,1894,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(281,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(282,3,1889,1891,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(283,3,1868,1872,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(284,3,1864,1865,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(285,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(286,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(287,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(288,3,1866,1868,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(289,3,1842,1863,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(290,3,1859,1872,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(291,3,1895,1903,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(292,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(293,3,1895,1897,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(294,3,1868,1872,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(295,3,1864,1865,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(296,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(297,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(298,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(299,3,1866,1868,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(300,3,1842,1863,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(301,3,1859,1872,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(302,3,1904,1934,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(303,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(304,3,1915,1924,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(305,3,1868,1872,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(306,3,1864,1865,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(307,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(308,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(309,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(310,3,1866,1868,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(311,3,1904,1910,'value_text',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO citations VALUES(312,3,1910,1914,'kind',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO citations VALUES(313,3,1842,1863,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(314,3,1986,2015,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(315,3,1959,1965,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(316,3,1988,1997,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(317,3,2005,2010,'scope',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(318,3,2013,2015,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(319,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(320,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(321,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(322,3,2010,2012,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(323,3,1936,1954,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(324,3,1959,1965,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(325,3,2017,2070,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(326,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(327,3,2057,2064,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(328,3,2053,2056,'scope',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(329,3,2051,2053,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(330,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(331,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(332,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(333,3,2033,2035,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(334,3,2071,2103,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(335,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(336,3,2099,2103,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(337,3,2086,2087,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(338,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(339,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(340,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(341,3,2089,2091,'place',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(342,3,2091,2095,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(343,3,2104,2131,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(344,3,1643,1652,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(345,3,2118,2122,'sector_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(346,3,2086,2087,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(347,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(348,3,1643,1647,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(349,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(350,3,2244,2271,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(351,3,2425,2454,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(352,3,2420,2424,'event_id',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(353,3,2265,2271,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(354,3,2446,2454,'track',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(355,3,2263,2265,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(356,3,2444,2446,'firmness',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(357,3,2450,2454,'opening_stage',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(358,3,157,160,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(359,3,2420,2424,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(360,3,9,19,'voiced_on',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(361,3,2455,2494,'summary',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO citations VALUES(362,3,2255,2263,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO citations VALUES(363,3,2436,2444,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('batches',8);
INSERT INTO sqlite_sequence VALUES('changes',786);
INSERT INTO sqlite_sequence VALUES('codes',243);
INSERT INTO sqlite_sequence VALUES('rules',2);
INSERT INTO sqlite_sequence VALUES('sectors',38);
INSERT INTO sqlite_sequence VALUES('sources',3);
INSERT INTO sqlite_sequence VALUES('companies',18);
INSERT INTO sqlite_sequence VALUES('company_aliases',4);
INSERT INTO sqlite_sequence VALUES('company_sectors',14);
INSERT INTO sqlite_sequence VALUES('representatives',7);
INSERT INTO sqlite_sequence VALUES('positions',9);
INSERT INTO sqlite_sequence VALUES('events',5);
INSERT INTO sqlite_sequence VALUES('event_participants',34);
INSERT INTO sqlite_sequence VALUES('event_sectors',4);
INSERT INTO sqlite_sequence VALUES('announced_totals',2);
INSERT INTO sqlite_sequence VALUES('commitments',12);
INSERT INTO sqlite_sequence VALUES('commitment_sectors',2);
INSERT INTO sqlite_sequence VALUES('commitment_representatives',8);
INSERT INTO sqlite_sequence VALUES('commitment_parties',2);
INSERT INTO sqlite_sequence VALUES('commitment_measures',1);
INSERT INTO sqlite_sequence VALUES('citations',363);
INSERT INTO sqlite_sequence VALUES('followups',5);
INSERT INTO sqlite_sequence VALUES('receipts',2);
CREATE INDEX ix_companies_merged_into_id ON companies (merged_into_id);
CREATE INDEX ix_companies_name_folded ON companies (name_folded);
CREATE INDEX ix_events_part_of_id ON events (part_of_id);
CREATE INDEX ix_representatives_name_folded ON representatives (name_folded);
CREATE UNIQUE INDEX uq_representatives_name_distinction ON representatives (name, coalesce(distinction, ''));
CREATE INDEX ix_sectors_parent_id ON sectors (parent_id);
CREATE INDEX ix_sources_original_id ON sources (original_id);
CREATE INDEX ix_announced_totals_event_id ON announced_totals (event_id);
CREATE INDEX ix_changes_batch_id ON changes (batch_id);
CREATE INDEX ix_changes_table_name_row_id ON changes (table_name, row_id);
CREATE INDEX ix_company_aliases_name_folded ON company_aliases (name_folded);
CREATE INDEX ix_company_sectors_sector_id ON company_sectors (sector_id);
CREATE INDEX ix_distinct_companies_other_id ON distinct_companies (other_id);
CREATE INDEX ix_event_participants_company_id ON event_participants (company_id);
CREATE INDEX ix_event_participants_event_id ON event_participants (event_id);
CREATE INDEX ix_event_participants_representative_id ON event_participants (representative_id);
CREATE UNIQUE INDEX uq_event_participants_part ON event_participants (event_id, role, coalesce(company_id, 0), coalesce(representative_id, 0));
CREATE INDEX ix_event_sectors_sector_id ON event_sectors (sector_id);
CREATE INDEX ix_positions_company_id ON positions (company_id);
CREATE UNIQUE INDEX uq_positions_holding ON positions (representative_id, title, coalesce(company_id, 0), coalesce(organisation_text, ''));
CREATE INDEX ix_commitments_announced_total_id ON commitments (announced_total_id);
CREATE INDEX ix_commitments_company_id ON commitments (company_id);
CREATE INDEX ix_commitments_event_id ON commitments (event_id);
CREATE INDEX ix_commitments_merged_into_id ON commitments (merged_into_id);
CREATE INDEX ix_commitments_parent_id ON commitments (parent_id);
CREATE INDEX ix_commitments_sector_id ON commitments (sector_id);
CREATE INDEX ix_commitment_parties_company_id ON commitment_parties (company_id);
CREATE UNIQUE INDEX uq_commitment_parties_part ON commitment_parties (commitment_id, role, coalesce(company_id, 0), coalesce(party_text, ''));
CREATE INDEX ix_commitment_representatives_position_id ON commitment_representatives (position_id);
CREATE INDEX ix_commitment_representatives_representative_id ON commitment_representatives (representative_id);
CREATE INDEX ix_commitment_sectors_sector_id ON commitment_sectors (sector_id);
CREATE INDEX ix_followups_correction ON followups (corrects_id, id);
CREATE INDEX ix_followups_timeline ON followups (commitment_id, occurred_on, kind, stage, condition, corrects_id, is_void, id);
CREATE INDEX ix_receipts_commitment_id ON receipts (commitment_id);
CREATE INDEX ix_receipts_correction ON receipts (corrects_id, id);
CREATE INDEX ix_citations_source_id ON citations (source_id);
CREATE UNIQUE INDEX uq_citations_announced_total_id ON citations (announced_total_id, field, source_id, span_start) WHERE announced_total_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_cited_source_id ON citations (cited_source_id, field, source_id, span_start) WHERE cited_source_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_commitment_id ON citations (commitment_id, field, source_id, span_start) WHERE commitment_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_commitment_measure_id ON citations (commitment_measure_id, field, source_id, span_start) WHERE commitment_measure_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_commitment_party_id ON citations (commitment_party_id, field, source_id, span_start) WHERE commitment_party_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_commitment_representative_id ON citations (commitment_representative_id, field, source_id, span_start) WHERE commitment_representative_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_commitment_sector_id ON citations (commitment_sector_id, field, source_id, span_start) WHERE commitment_sector_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_company_alias_id ON citations (company_alias_id, field, source_id, span_start) WHERE company_alias_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_company_id ON citations (company_id, field, source_id, span_start) WHERE company_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_company_sector_id ON citations (company_sector_id, field, source_id, span_start) WHERE company_sector_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_event_id ON citations (event_id, field, source_id, span_start) WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_event_participant_id ON citations (event_participant_id, field, source_id, span_start) WHERE event_participant_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_event_sector_id ON citations (event_sector_id, field, source_id, span_start) WHERE event_sector_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_followup_id ON citations (followup_id, field, source_id, span_start) WHERE followup_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_position_id ON citations (position_id, field, source_id, span_start) WHERE position_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_receipt_id ON citations (receipt_id, field, source_id, span_start) WHERE receipt_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_representative_id ON citations (representative_id, field, source_id, span_start) WHERE representative_id IS NOT NULL;
CREATE UNIQUE INDEX uq_citations_sector_id ON citations (sector_id, field, source_id, span_start) WHERE sector_id IS NOT NULL;
CREATE TRIGGER guard_followups_update BEFORE UPDATE ON followups
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_followups_delete BEFORE DELETE ON followups
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_followups_insert BEFORE INSERT ON followups
WHEN EXISTS (SELECT 1 FROM followups WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_receipts_update BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: record the difference with tracker receipt add'); END;
CREATE TRIGGER guard_receipts_delete BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: record the difference with tracker receipt add'); END;
CREATE TRIGGER guard_receipts_insert BEFORE INSERT ON receipts
WHEN EXISTS (SELECT 1 FROM receipts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: record the difference with tracker receipt add'); END;
CREATE TRIGGER guard_changes_update BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_changes_delete BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_changes_insert BEFORE INSERT ON changes
WHEN EXISTS (SELECT 1 FROM changes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_followups_original BEFORE INSERT ON followups
WHEN (SELECT corrects_id FROM followups WHERE id = NEW.corrects_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'corrects_id names the original row, not a correction of it'); END;
CREATE TRIGGER guard_receipts_original BEFORE INSERT ON receipts
WHEN (SELECT corrects_id FROM receipts WHERE id = NEW.corrects_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'corrects_id names the original row, not a correction of it'); END;
CREATE TRIGGER guard_batches_insert BEFORE INSERT ON batches
WHEN EXISTS (SELECT 1 FROM batches WHERE id = NEW.id AND finished_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a finished batch is not changed'); END;
CREATE TRIGGER guard_batches_update BEFORE UPDATE ON batches
WHEN EXISTS (SELECT 1 FROM batches WHERE id = OLD.id AND finished_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a finished batch is not changed'); END;
CREATE TRIGGER guard_batches_delete BEFORE DELETE ON batches
WHEN EXISTS (SELECT 1 FROM batches WHERE id = OLD.id AND finished_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a finished batch is not changed'); END;
CREATE TRIGGER guard_commitments_delete BEFORE DELETE ON commitments
WHEN EXISTS (SELECT 1 FROM followups WHERE commitment_id = OLD.id)
  OR EXISTS (SELECT 1 FROM receipts WHERE commitment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a commitment with a history is not deleted: end it with tracker followup add'); END;
CREATE TRIGGER journal_codes_insert AFTER INSERT ON codes
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'codes', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_codes_update AFTER UPDATE ON codes
WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.code IS NOT NEW.code OR OLD.track IS NOT NEW.track OR OLD.rank IS NOT NEW.rank OR OLD.label_en IS NOT NEW.label_en OR OLD.label_hans IS NOT NEW.label_hans OR OLD.label_hant IS NOT NEW.label_hant
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'codes', OLD.id, 'update', json_object('id', OLD.id, 'kind', OLD.kind, 'code', OLD.code, 'track', OLD.track, 'rank', OLD.rank, 'label_en', OLD.label_en, 'label_hans', OLD.label_hans, 'label_hant', OLD.label_hant), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_codes_delete AFTER DELETE ON codes
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'codes', OLD.id, 'delete', json_object('id', OLD.id, 'kind', OLD.kind, 'code', OLD.code, 'track', OLD.track, 'rank', OLD.rank, 'label_en', OLD.label_en, 'label_hans', OLD.label_hans, 'label_hant', OLD.label_hant), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_companies_insert AFTER INSERT ON companies
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'companies', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_companies_update AFTER UPDATE ON companies
WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.name_hans IS NOT NEW.name_hans OR OLD.name_en IS NOT NEW.name_en OR OLD.uscc IS NOT NEW.uscc OR OLD.region IS NOT NEW.region OR OLD.note IS NOT NEW.note OR OLD.merged_into_id IS NOT NEW.merged_into_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'companies', OLD.id, 'update', json_object('id', OLD.id, 'kind', OLD.kind, 'name', OLD.name, 'name_hans', OLD.name_hans, 'name_en', OLD.name_en, 'uscc', OLD.uscc, 'region', OLD.region, 'note', OLD.note, 'merged_into_id', OLD.merged_into_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_companies_delete AFTER DELETE ON companies
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'companies', OLD.id, 'delete', json_object('id', OLD.id, 'kind', OLD.kind, 'name', OLD.name, 'name_hans', OLD.name_hans, 'name_en', OLD.name_en, 'uscc', OLD.uscc, 'region', OLD.region, 'note', OLD.note, 'merged_into_id', OLD.merged_into_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_events_insert AFTER INSERT ON events
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'events', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_events_update AFTER UPDATE ON events
WHEN OLD.id IS NOT NEW.id OR OLD.key IS NOT NEW.key OR OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.starts_on IS NOT NEW.starts_on OR OLD.starts_precision IS NOT NEW.starts_precision OR OLD.ends_on IS NOT NEW.ends_on OR OLD.date_text IS NOT NEW.date_text OR OLD.place IS NOT NEW.place OR OLD.part_of_id IS NOT NEW.part_of_id OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'events', OLD.id, 'update', json_object('id', OLD.id, 'key', OLD.key, 'kind', OLD.kind, 'name', OLD.name, 'starts_on', OLD.starts_on, 'starts_precision', OLD.starts_precision, 'ends_on', OLD.ends_on, 'date_text', OLD.date_text, 'place', OLD.place, 'part_of_id', OLD.part_of_id, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_events_delete AFTER DELETE ON events
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'events', OLD.id, 'delete', json_object('id', OLD.id, 'key', OLD.key, 'kind', OLD.kind, 'name', OLD.name, 'starts_on', OLD.starts_on, 'starts_precision', OLD.starts_precision, 'ends_on', OLD.ends_on, 'date_text', OLD.date_text, 'place', OLD.place, 'part_of_id', OLD.part_of_id, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_representatives_insert AFTER INSERT ON representatives
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'representatives', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_representatives_update AFTER UPDATE ON representatives
WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.distinction IS NOT NEW.distinction OR OLD.name_hans IS NOT NEW.name_hans OR OLD.origin IS NOT NEW.origin OR OLD.phone IS NOT NEW.phone OR OLD.email IS NOT NEW.email OR OLD.wechat IS NOT NEW.wechat OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'representatives', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'distinction', OLD.distinction, 'name_hans', OLD.name_hans, 'origin', OLD.origin, 'phone', OLD.phone, 'email', OLD.email, 'wechat', OLD.wechat, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_representatives_delete AFTER DELETE ON representatives
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'representatives', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'distinction', OLD.distinction, 'name_hans', OLD.name_hans, 'origin', OLD.origin, 'phone', OLD.phone, 'email', OLD.email, 'wechat', OLD.wechat, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_rules_insert AFTER INSERT ON rules
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'rules', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_rules_update AFTER UPDATE ON rules
WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.code IS NOT NEW.code OR OLD.version IS NOT NEW.version OR OLD.base_stage IS NOT NEW.base_stage OR OLD.reached_stage IS NOT NEW.reached_stage OR OLD.excluded_conditions IS NOT NEW.excluded_conditions OR OLD.yellow_days IS NOT NEW.yellow_days OR OLD.red_days IS NOT NEW.red_days
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'rules', OLD.id, 'update', json_object('id', OLD.id, 'kind', OLD.kind, 'code', OLD.code, 'version', OLD.version, 'base_stage', OLD.base_stage, 'reached_stage', OLD.reached_stage, 'excluded_conditions', OLD.excluded_conditions, 'yellow_days', OLD.yellow_days, 'red_days', OLD.red_days), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_rules_delete AFTER DELETE ON rules
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'rules', OLD.id, 'delete', json_object('id', OLD.id, 'kind', OLD.kind, 'code', OLD.code, 'version', OLD.version, 'base_stage', OLD.base_stage, 'reached_stage', OLD.reached_stage, 'excluded_conditions', OLD.excluded_conditions, 'yellow_days', OLD.yellow_days, 'red_days', OLD.red_days), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sectors_insert AFTER INSERT ON sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sectors', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sectors_update AFTER UPDATE ON sectors
WHEN OLD.id IS NOT NEW.id OR OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.name_hans IS NOT NEW.name_hans OR OLD.name_en IS NOT NEW.name_en OR OLD.parent_id IS NOT NEW.parent_id OR OLD.gbt4754 IS NOT NEW.gbt4754 OR OLD.is_priority IS NOT NEW.is_priority
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sectors', OLD.id, 'update', json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'name_hans', OLD.name_hans, 'name_en', OLD.name_en, 'parent_id', OLD.parent_id, 'gbt4754', OLD.gbt4754, 'is_priority', OLD.is_priority), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sectors_delete AFTER DELETE ON sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sectors', OLD.id, 'delete', json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'name_hans', OLD.name_hans, 'name_en', OLD.name_en, 'parent_id', OLD.parent_id, 'gbt4754', OLD.gbt4754, 'is_priority', OLD.is_priority), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sources_insert AFTER INSERT ON sources
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sources', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sources_update AFTER UPDATE ON sources
WHEN OLD.id IS NOT NEW.id OR OLD.key IS NOT NEW.key OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.publisher IS NOT NEW.publisher OR OLD.original_publisher IS NOT NEW.original_publisher OR OLD.original_id IS NOT NEW.original_id OR OLD.author IS NOT NEW.author OR OLD.url IS NOT NEW.url OR OLD.published_at IS NOT NEW.published_at OR OLD.language IS NOT NEW.language OR OLD.char_count IS NOT NEW.char_count OR OLD.sha256 IS NOT NEW.sha256 OR OLD.body IS NOT NEW.body OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sources', OLD.id, 'update', json_object('id', OLD.id, 'key', OLD.key, 'kind', OLD.kind, 'title', OLD.title, 'publisher', OLD.publisher, 'original_publisher', OLD.original_publisher, 'original_id', OLD.original_id, 'author', OLD.author, 'url', OLD.url, 'published_at', OLD.published_at, 'language', OLD.language, 'char_count', OLD.char_count, 'sha256', OLD.sha256, 'body', OLD.body, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_sources_delete AFTER DELETE ON sources
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'sources', OLD.id, 'delete', json_object('id', OLD.id, 'key', OLD.key, 'kind', OLD.kind, 'title', OLD.title, 'publisher', OLD.publisher, 'original_publisher', OLD.original_publisher, 'original_id', OLD.original_id, 'author', OLD.author, 'url', OLD.url, 'published_at', OLD.published_at, 'language', OLD.language, 'char_count', OLD.char_count, 'sha256', OLD.sha256, 'body', OLD.body, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_announced_totals_insert AFTER INSERT ON announced_totals
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'announced_totals', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_announced_totals_update AFTER UPDATE ON announced_totals
WHEN OLD.id IS NOT NEW.id OR OLD.key IS NOT NEW.key OR OLD.event_id IS NOT NEW.event_id OR OLD.count IS NOT NEW.count OR OLD.unit IS NOT NEW.unit OR OLD.amount IS NOT NEW.amount OR OLD.currency IS NOT NEW.currency OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'announced_totals', OLD.id, 'update', json_object('id', OLD.id, 'key', OLD.key, 'event_id', OLD.event_id, 'count', OLD.count, 'unit', OLD.unit, 'amount', OLD.amount, 'currency', OLD.currency, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_announced_totals_delete AFTER DELETE ON announced_totals
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'announced_totals', OLD.id, 'delete', json_object('id', OLD.id, 'key', OLD.key, 'event_id', OLD.event_id, 'count', OLD.count, 'unit', OLD.unit, 'amount', OLD.amount, 'currency', OLD.currency, 'note', OLD.note), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_aliases_insert AFTER INSERT ON company_aliases
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_aliases', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_aliases_update AFTER UPDATE ON company_aliases
WHEN OLD.id IS NOT NEW.id OR OLD.company_id IS NOT NEW.company_id OR OLD.name IS NOT NEW.name
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_aliases', OLD.id, 'update', json_object('id', OLD.id, 'company_id', OLD.company_id, 'name', OLD.name), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_aliases_delete AFTER DELETE ON company_aliases
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_aliases', OLD.id, 'delete', json_object('id', OLD.id, 'company_id', OLD.company_id, 'name', OLD.name), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_sectors_insert AFTER INSERT ON company_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_sectors', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_sectors_update AFTER UPDATE ON company_sectors
WHEN OLD.id IS NOT NEW.id OR OLD.company_id IS NOT NEW.company_id OR OLD.sector_id IS NOT NEW.sector_id OR OLD.role IS NOT NEW.role
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_sectors', OLD.id, 'update', json_object('id', OLD.id, 'company_id', OLD.company_id, 'sector_id', OLD.sector_id, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_company_sectors_delete AFTER DELETE ON company_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'company_sectors', OLD.id, 'delete', json_object('id', OLD.id, 'company_id', OLD.company_id, 'sector_id', OLD.sector_id, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_distinct_companies_insert AFTER INSERT ON distinct_companies
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'distinct_companies', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_distinct_companies_update AFTER UPDATE ON distinct_companies
WHEN OLD.id IS NOT NEW.id OR OLD.company_id IS NOT NEW.company_id OR OLD.other_id IS NOT NEW.other_id OR OLD.decided_by IS NOT NEW.decided_by OR OLD.decided_at IS NOT NEW.decided_at
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'distinct_companies', OLD.id, 'update', json_object('id', OLD.id, 'company_id', OLD.company_id, 'other_id', OLD.other_id, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_distinct_companies_delete AFTER DELETE ON distinct_companies
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'distinct_companies', OLD.id, 'delete', json_object('id', OLD.id, 'company_id', OLD.company_id, 'other_id', OLD.other_id, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_participants_insert AFTER INSERT ON event_participants
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_participants', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_participants_update AFTER UPDATE ON event_participants
WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.company_id IS NOT NEW.company_id OR OLD.representative_id IS NOT NEW.representative_id OR OLD.role IS NOT NEW.role
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_participants', OLD.id, 'update', json_object('id', OLD.id, 'event_id', OLD.event_id, 'company_id', OLD.company_id, 'representative_id', OLD.representative_id, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_participants_delete AFTER DELETE ON event_participants
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_participants', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'company_id', OLD.company_id, 'representative_id', OLD.representative_id, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_sectors_insert AFTER INSERT ON event_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_sectors', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_sectors_update AFTER UPDATE ON event_sectors
WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.sector_id IS NOT NEW.sector_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_sectors', OLD.id, 'update', json_object('id', OLD.id, 'event_id', OLD.event_id, 'sector_id', OLD.sector_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_event_sectors_delete AFTER DELETE ON event_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'event_sectors', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'sector_id', OLD.sector_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_positions_insert AFTER INSERT ON positions
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'positions', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_positions_update AFTER UPDATE ON positions
WHEN OLD.id IS NOT NEW.id OR OLD.representative_id IS NOT NEW.representative_id OR OLD.company_id IS NOT NEW.company_id OR OLD.organisation_text IS NOT NEW.organisation_text OR OLD.title IS NOT NEW.title OR OLD.since_on IS NOT NEW.since_on OR OLD.until_on IS NOT NEW.until_on
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'positions', OLD.id, 'update', json_object('id', OLD.id, 'representative_id', OLD.representative_id, 'company_id', OLD.company_id, 'organisation_text', OLD.organisation_text, 'title', OLD.title, 'since_on', OLD.since_on, 'until_on', OLD.until_on), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_positions_delete AFTER DELETE ON positions
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'positions', OLD.id, 'delete', json_object('id', OLD.id, 'representative_id', OLD.representative_id, 'company_id', OLD.company_id, 'organisation_text', OLD.organisation_text, 'title', OLD.title, 'since_on', OLD.since_on, 'until_on', OLD.until_on), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitments_insert AFTER INSERT ON commitments
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitments', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitments_update AFTER UPDATE ON commitments
WHEN OLD.id IS NOT NEW.id OR OLD.ref IS NOT NEW.ref OR OLD.company_id IS NOT NEW.company_id OR OLD.event_id IS NOT NEW.event_id OR OLD.sector_id IS NOT NEW.sector_id OR OLD.title IS NOT NEW.title OR OLD.summary IS NOT NEW.summary OR OLD.track IS NOT NEW.track OR OLD.scope IS NOT NEW.scope OR OLD.firmness IS NOT NEW.firmness OR OLD.opening_stage IS NOT NEW.opening_stage OR OLD.voiced_on IS NOT NEW.voiced_on OR OLD.voiced_precision IS NOT NEW.voiced_precision OR OLD.place IS NOT NEW.place OR OLD.amount IS NOT NEW.amount OR OLD.currency IS NOT NEW.currency OR OLD.amount_text IS NOT NEW.amount_text OR OLD.amount_status IS NOT NEW.amount_status OR OLD.due_stage IS NOT NEW.due_stage OR OLD.due_on IS NOT NEW.due_on OR OLD.due_precision IS NOT NEW.due_precision OR OLD.due_text IS NOT NEW.due_text OR OLD.project_code IS NOT NEW.project_code OR OLD.parent_id IS NOT NEW.parent_id OR OLD.announced_total_id IS NOT NEW.announced_total_id OR OLD.responsible_unit IS NOT NEW.responsible_unit OR OLD.responsible_person IS NOT NEW.responsible_person OR OLD.review IS NOT NEW.review OR OLD.merged_into_id IS NOT NEW.merged_into_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitments', OLD.id, 'update', json_object('id', OLD.id, 'ref', OLD.ref, 'company_id', OLD.company_id, 'event_id', OLD.event_id, 'sector_id', OLD.sector_id, 'title', OLD.title, 'summary', OLD.summary, 'track', OLD.track, 'scope', OLD.scope, 'firmness', OLD.firmness, 'opening_stage', OLD.opening_stage, 'voiced_on', OLD.voiced_on, 'voiced_precision', OLD.voiced_precision, 'place', OLD.place, 'amount', OLD.amount, 'currency', OLD.currency, 'amount_text', OLD.amount_text, 'amount_status', OLD.amount_status, 'due_stage', OLD.due_stage, 'due_on', OLD.due_on, 'due_precision', OLD.due_precision, 'due_text', OLD.due_text, 'project_code', OLD.project_code, 'parent_id', OLD.parent_id, 'announced_total_id', OLD.announced_total_id, 'responsible_unit', OLD.responsible_unit, 'responsible_person', OLD.responsible_person, 'review', OLD.review, 'merged_into_id', OLD.merged_into_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitments_delete AFTER DELETE ON commitments
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitments', OLD.id, 'delete', json_object('id', OLD.id, 'ref', OLD.ref, 'company_id', OLD.company_id, 'event_id', OLD.event_id, 'sector_id', OLD.sector_id, 'title', OLD.title, 'summary', OLD.summary, 'track', OLD.track, 'scope', OLD.scope, 'firmness', OLD.firmness, 'opening_stage', OLD.opening_stage, 'voiced_on', OLD.voiced_on, 'voiced_precision', OLD.voiced_precision, 'place', OLD.place, 'amount', OLD.amount, 'currency', OLD.currency, 'amount_text', OLD.amount_text, 'amount_status', OLD.amount_status, 'due_stage', OLD.due_stage, 'due_on', OLD.due_on, 'due_precision', OLD.due_precision, 'due_text', OLD.due_text, 'project_code', OLD.project_code, 'parent_id', OLD.parent_id, 'announced_total_id', OLD.announced_total_id, 'responsible_unit', OLD.responsible_unit, 'responsible_person', OLD.responsible_person, 'review', OLD.review, 'merged_into_id', OLD.merged_into_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_measures_insert AFTER INSERT ON commitment_measures
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_measures', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_measures_update AFTER UPDATE ON commitment_measures
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value OR OLD.unit IS NOT NEW.unit OR OLD.value_text IS NOT NEW.value_text
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_measures', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'kind', OLD.kind, 'value', OLD.value, 'unit', OLD.unit, 'value_text', OLD.value_text), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_measures_delete AFTER DELETE ON commitment_measures
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_measures', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'kind', OLD.kind, 'value', OLD.value, 'unit', OLD.unit, 'value_text', OLD.value_text), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_parties_insert AFTER INSERT ON commitment_parties
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_parties', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_parties_update AFTER UPDATE ON commitment_parties
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.company_id IS NOT NEW.company_id OR OLD.party_text IS NOT NEW.party_text OR OLD.role IS NOT NEW.role
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_parties', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'company_id', OLD.company_id, 'party_text', OLD.party_text, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_parties_delete AFTER DELETE ON commitment_parties
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_parties', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'company_id', OLD.company_id, 'party_text', OLD.party_text, 'role', OLD.role), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_representatives_insert AFTER INSERT ON commitment_representatives
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_representatives', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_representatives_update AFTER UPDATE ON commitment_representatives
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.representative_id IS NOT NEW.representative_id OR OLD.position_id IS NOT NEW.position_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_representatives', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'representative_id', OLD.representative_id, 'position_id', OLD.position_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_representatives_delete AFTER DELETE ON commitment_representatives
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_representatives', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'representative_id', OLD.representative_id, 'position_id', OLD.position_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_sectors_insert AFTER INSERT ON commitment_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_sectors', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_sectors_update AFTER UPDATE ON commitment_sectors
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.sector_id IS NOT NEW.sector_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_sectors', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'sector_id', OLD.sector_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_commitment_sectors_delete AFTER DELETE ON commitment_sectors
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'commitment_sectors', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'sector_id', OLD.sector_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_followups_insert AFTER INSERT ON followups
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'followups', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_followups_update AFTER UPDATE ON followups
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.kind IS NOT NEW.kind OR OLD.occurred_on IS NOT NEW.occurred_on OR OLD.occurred_precision IS NOT NEW.occurred_precision OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.recorded_by IS NOT NEW.recorded_by OR OLD.stage IS NOT NEW.stage OR OLD.condition IS NOT NEW.condition OR OLD.reason IS NOT NEW.reason OR OLD.note IS NOT NEW.note OR OLD.is_private IS NOT NEW.is_private OR OLD.revised_amount IS NOT NEW.revised_amount OR OLD.revised_currency IS NOT NEW.revised_currency OR OLD.revised_due_on IS NOT NEW.revised_due_on OR OLD.revised_due_precision IS NOT NEW.revised_due_precision OR OLD.next_action IS NOT NEW.next_action OR OLD.next_action_on IS NOT NEW.next_action_on OR OLD.next_action_by IS NOT NEW.next_action_by OR OLD.corrects_id IS NOT NEW.corrects_id OR OLD.is_void IS NOT NEW.is_void
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'followups', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'kind', OLD.kind, 'occurred_on', OLD.occurred_on, 'occurred_precision', OLD.occurred_precision, 'recorded_at', OLD.recorded_at, 'recorded_by', OLD.recorded_by, 'stage', OLD.stage, 'condition', OLD.condition, 'reason', OLD.reason, 'note', OLD.note, 'is_private', OLD.is_private, 'revised_amount', OLD.revised_amount, 'revised_currency', OLD.revised_currency, 'revised_due_on', OLD.revised_due_on, 'revised_due_precision', OLD.revised_due_precision, 'next_action', OLD.next_action, 'next_action_on', OLD.next_action_on, 'next_action_by', OLD.next_action_by, 'corrects_id', OLD.corrects_id, 'is_void', OLD.is_void), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_followups_delete AFTER DELETE ON followups
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'followups', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'kind', OLD.kind, 'occurred_on', OLD.occurred_on, 'occurred_precision', OLD.occurred_precision, 'recorded_at', OLD.recorded_at, 'recorded_by', OLD.recorded_by, 'stage', OLD.stage, 'condition', OLD.condition, 'reason', OLD.reason, 'note', OLD.note, 'is_private', OLD.is_private, 'revised_amount', OLD.revised_amount, 'revised_currency', OLD.revised_currency, 'revised_due_on', OLD.revised_due_on, 'revised_due_precision', OLD.revised_due_precision, 'next_action', OLD.next_action, 'next_action_on', OLD.next_action_on, 'next_action_by', OLD.next_action_by, 'corrects_id', OLD.corrects_id, 'is_void', OLD.is_void), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_receipts_insert AFTER INSERT ON receipts
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'receipts', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_receipts_update AFTER UPDATE ON receipts
WHEN OLD.id IS NOT NEW.id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.received_on IS NOT NEW.received_on OR OLD.amount IS NOT NEW.amount OR OLD.currency IS NOT NEW.currency OR OLD.amount_text IS NOT NEW.amount_text OR OLD.note IS NOT NEW.note OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.recorded_by IS NOT NEW.recorded_by OR OLD.corrects_id IS NOT NEW.corrects_id OR OLD.is_void IS NOT NEW.is_void
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'receipts', OLD.id, 'update', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'received_on', OLD.received_on, 'amount', OLD.amount, 'currency', OLD.currency, 'amount_text', OLD.amount_text, 'note', OLD.note, 'recorded_at', OLD.recorded_at, 'recorded_by', OLD.recorded_by, 'corrects_id', OLD.corrects_id, 'is_void', OLD.is_void), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_receipts_delete AFTER DELETE ON receipts
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'receipts', OLD.id, 'delete', json_object('id', OLD.id, 'commitment_id', OLD.commitment_id, 'received_on', OLD.received_on, 'amount', OLD.amount, 'currency', OLD.currency, 'amount_text', OLD.amount_text, 'note', OLD.note, 'recorded_at', OLD.recorded_at, 'recorded_by', OLD.recorded_by, 'corrects_id', OLD.corrects_id, 'is_void', OLD.is_void), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_citations_insert AFTER INSERT ON citations
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'citations', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_citations_update AFTER UPDATE ON citations
WHEN OLD.id IS NOT NEW.id OR OLD.source_id IS NOT NEW.source_id OR OLD.span_start IS NOT NEW.span_start OR OLD.span_end IS NOT NEW.span_end OR OLD.field IS NOT NEW.field OR OLD.cited_source_id IS NOT NEW.cited_source_id OR OLD.event_id IS NOT NEW.event_id OR OLD.event_participant_id IS NOT NEW.event_participant_id OR OLD.event_sector_id IS NOT NEW.event_sector_id OR OLD.company_id IS NOT NEW.company_id OR OLD.company_alias_id IS NOT NEW.company_alias_id OR OLD.company_sector_id IS NOT NEW.company_sector_id OR OLD.representative_id IS NOT NEW.representative_id OR OLD.position_id IS NOT NEW.position_id OR OLD.sector_id IS NOT NEW.sector_id OR OLD.announced_total_id IS NOT NEW.announced_total_id OR OLD.commitment_id IS NOT NEW.commitment_id OR OLD.commitment_sector_id IS NOT NEW.commitment_sector_id OR OLD.commitment_representative_id IS NOT NEW.commitment_representative_id OR OLD.commitment_party_id IS NOT NEW.commitment_party_id OR OLD.commitment_measure_id IS NOT NEW.commitment_measure_id OR OLD.followup_id IS NOT NEW.followup_id OR OLD.receipt_id IS NOT NEW.receipt_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'citations', OLD.id, 'update', json_object('id', OLD.id, 'source_id', OLD.source_id, 'span_start', OLD.span_start, 'span_end', OLD.span_end, 'field', OLD.field, 'cited_source_id', OLD.cited_source_id, 'event_id', OLD.event_id, 'event_participant_id', OLD.event_participant_id, 'event_sector_id', OLD.event_sector_id, 'company_id', OLD.company_id, 'company_alias_id', OLD.company_alias_id, 'company_sector_id', OLD.company_sector_id, 'representative_id', OLD.representative_id, 'position_id', OLD.position_id, 'sector_id', OLD.sector_id, 'announced_total_id', OLD.announced_total_id, 'commitment_id', OLD.commitment_id, 'commitment_sector_id', OLD.commitment_sector_id, 'commitment_representative_id', OLD.commitment_representative_id, 'commitment_party_id', OLD.commitment_party_id, 'commitment_measure_id', OLD.commitment_measure_id, 'followup_id', OLD.followup_id, 'receipt_id', OLD.receipt_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_citations_delete AFTER DELETE ON citations
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'citations', OLD.id, 'delete', json_object('id', OLD.id, 'source_id', OLD.source_id, 'span_start', OLD.span_start, 'span_end', OLD.span_end, 'field', OLD.field, 'cited_source_id', OLD.cited_source_id, 'event_id', OLD.event_id, 'event_participant_id', OLD.event_participant_id, 'event_sector_id', OLD.event_sector_id, 'company_id', OLD.company_id, 'company_alias_id', OLD.company_alias_id, 'company_sector_id', OLD.company_sector_id, 'representative_id', OLD.representative_id, 'position_id', OLD.position_id, 'sector_id', OLD.sector_id, 'announced_total_id', OLD.announced_total_id, 'commitment_id', OLD.commitment_id, 'commitment_sector_id', OLD.commitment_sector_id, 'commitment_representative_id', OLD.commitment_representative_id, 'commitment_party_id', OLD.commitment_party_id, 'commitment_measure_id', OLD.commitment_measure_id, 'followup_id', OLD.followup_id, 'receipt_id', OLD.receipt_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER fold_companies_insert AFTER INSERT ON companies
BEGIN UPDATE companies SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE TRIGGER fold_companies_update AFTER UPDATE OF name ON companies
BEGIN UPDATE companies SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE TRIGGER fold_company_aliases_insert AFTER INSERT ON company_aliases
BEGIN UPDATE company_aliases SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE TRIGGER fold_company_aliases_update AFTER UPDATE OF name ON company_aliases
BEGIN UPDATE company_aliases SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE TRIGGER fold_representatives_insert AFTER INSERT ON representatives
BEGIN UPDATE representatives SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE TRIGGER fold_representatives_update AFTER UPDATE OF name ON representatives
BEGIN UPDATE representatives SET name_pinyin = NULL, name_folded = (WITH RECURSIVE folded (place, text) AS (
  SELECT 0, '' UNION ALL
  SELECT place + 1, text || coalesce(
    (SELECT char(char_folds.folded) FROM char_folds
     WHERE codepoint = unicode(substr(NEW.name, place + 1, 1))),
    substr(NEW.name, place + 1, 1))
  FROM folded WHERE place < length(NEW.name))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE id = NEW.id; END;
CREATE VIEW v_standing AS
SELECT f.*, coalesce(f.corrects_id, f.id) AS entry_id, k.rank AS stage_rank
FROM followups f
LEFT JOIN codes k ON k.kind = 'stage' AND k.code = f.stage AND k.track = 'facility'
WHERE NOT f.is_void AND NOT EXISTS (
  SELECT 1 FROM followups n WHERE n.corrects_id = coalesce(f.corrects_id, f.id) AND n.id > f.id);
CREATE VIEW v_lights AS
SELECT r.kind, r.code, r.version, low.rank AS from_rank, high.rank AS until_rank,
  r.reached_stage, r.yellow_days, r.red_days
FROM rules r
JOIN codes low ON low.kind = 'stage' AND low.code = r.base_stage AND low.track = 'facility'
JOIN codes high ON high.kind = 'stage' AND high.code = r.reached_stage AND high.track = 'facility'
WHERE r.kind IN ('light_age', 'light_due') AND r.version = (
  SELECT max(n.version) FROM rules n WHERE n.kind = r.kind AND n.code = r.code);
CREATE VIEW v_states AS
SELECT c.id AS commitment_id,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN c.opening_stage ELSE moved.stage END AS stage,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN opening.rank ELSE moved_code.rank END AS stage_rank,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN NULL ELSE moved.id END AS stage_row,
  coalesce(conditioned.condition, 'active') AS condition, conditioned.id AS condition_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.kind IN ('progress', 'reopen') ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS progress_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.kind <> 'note' ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS contact_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND (s.kind <> 'note' OR s.next_action_on IS NOT NULL) ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS next_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.revised_amount IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS amount_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.revised_due_on IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS due_row,
  (SELECT count(*) FROM v_standing s
    WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime')) AS followup_count
FROM commitments c
JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
LEFT JOIN followups reopened ON reopened.id = (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.kind = 'reopen' ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
LEFT JOIN followups moved ON moved.id = (
  SELECT s.id FROM v_standing s
  WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.stage IS NOT NULL
    AND (reopened.id IS NULL OR (s.occurred_on, s.entry_id)
      >= (reopened.occurred_on, coalesce(reopened.corrects_id, reopened.id)))
  ORDER BY s.stage_rank DESC, s.occurred_on, s.entry_id LIMIT 1)
LEFT JOIN codes moved_code
  ON moved_code.kind = 'stage' AND moved_code.code = moved.stage AND moved_code.track = c.track
LEFT JOIN followups conditioned ON conditioned.id = (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= date('now', 'localtime') AND s.condition IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
WHERE c.voiced_on <= date('now', 'localtime') AND c.merged_into_id IS NULL;
CREATE VIEW v_commitments AS
SELECT judged.*,
  CASE WHEN condition = 'ended' AND stage_rank < 50 THEN 'lost' WHEN condition = 'ended' THEN 'cancelled'
    WHEN condition = 'active' AND followup_count = 0 THEN 'no_update'
    WHEN condition = 'active' AND light = 'red' THEN 'stalled' ELSE condition END AS status
FROM (SELECT c.ref, c.id AS commitment_id, c.title, c.summary, company.name AS company,
  company.name_hans AS company_hans, company.id AS company_id, sector.code AS sector,
  sector.name_hans AS sector_name, event.key AS event, event.name AS event_name, c.track, c.scope,
  c.firmness, c.voiced_on, c.voiced_precision, c.place, c.amount, c.currency, c.amount_text,
  c.amount_status, revised.revised_amount, revised.revised_currency, c.opening_stage, c.due_stage,
  coalesce(due.revised_due_on, c.due_on) AS due_on,
  coalesce(due.revised_due_precision, c.due_precision) AS due_precision, c.due_text,
  state.stage, state.stage_rank, coalesce(reached.occurred_on, c.voiced_on) AS stage_on,
  coalesce(reached.occurred_precision, c.voiced_precision) AS stage_precision, state.condition,
  conditioned.occurred_on AS condition_on, conditioned.occurred_precision AS condition_precision,
  conditioned.reason,
  CASE WHEN state.condition = 'active' THEN coalesce((
    SELECT CASE max(CASE WHEN days > red_days THEN 2 WHEN days > yellow_days THEN 1 ELSE 0 END)
      WHEN 2 THEN 'red' WHEN 1 THEN 'yellow' ELSE 'green' END
    FROM (SELECT l.yellow_days, l.red_days, CASE WHEN l.kind = 'light_age' THEN CAST(julianday(date('now', 'localtime')) - julianday(coalesce(progress.occurred_on, c.voiced_on)) AS INTEGER)
        WHEN c.due_stage = l.reached_stage THEN CAST(julianday(date('now', 'localtime')) - julianday(coalesce(due.revised_due_on, c.due_on)) AS INTEGER) END AS days
      FROM v_lights l WHERE state.stage_rank >= l.from_rank AND state.stage_rank < l.until_rank) measured
    ), 'green') END AS light,
  state.followup_count, progress.occurred_on AS last_progress_on,
  progress.occurred_precision AS last_progress_precision, contact.occurred_on AS last_contact_on,
  contact.occurred_precision AS last_contact_precision,
  next.next_action, next.next_action_on, next.next_action_by, next.is_private AS next_is_private,
  c.responsible_unit, c.responsible_person,
  parent.ref AS parent_ref, total.key AS announced_total, c.review,
  c.review = 'confirmed' AND c.track <> 'agreement' AND NOT EXISTS (
    SELECT 1 FROM commitments part WHERE part.parent_id = c.id AND part.review = 'confirmed'
      AND part.merged_into_id IS NULL AND part.track <> 'agreement') AS is_counted,
  state.stage_row, state.condition_row
FROM commitments c
JOIN v_states state ON state.commitment_id = c.id
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id)
LEFT JOIN sectors sector ON sector.id = c.sector_id
LEFT JOIN events event ON event.id = c.event_id
LEFT JOIN commitments parent ON parent.id = c.parent_id
LEFT JOIN announced_totals total ON total.id = c.announced_total_id
LEFT JOIN followups reached ON reached.id = state.stage_row
LEFT JOIN followups conditioned ON conditioned.id = state.condition_row
LEFT JOIN followups progress ON progress.id = state.progress_row
LEFT JOIN followups contact ON contact.id = state.contact_row
LEFT JOIN followups next ON next.id = state.next_row
LEFT JOIN followups revised ON revised.id = state.amount_row
LEFT JOIN followups due ON due.id = state.due_row) judged;
CREATE VIEW v_followups AS
SELECT s.entry_id AS followup_id, c.ref, c.title, company.name AS company, company.name_hans AS company_hans,
  c.track, s.kind, s.occurred_on, s.occurred_precision, s.stage, s.condition, s.reason, s.note, s.is_private,
  s.revised_amount, s.revised_currency, s.revised_due_on, s.revised_due_precision,
  s.next_action, s.next_action_on, s.next_action_by, s.recorded_at, s.recorded_by,
  s.corrects_id IS NOT NULL AS is_corrected, s.id AS row_id
FROM v_standing s
JOIN commitments c ON c.id = s.commitment_id
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id);
CREATE VIEW v_receipts AS
SELECT coalesce(r.corrects_id, r.id) AS receipt_id, c.ref, c.title, company.name AS company, r.received_on,
  r.amount, r.currency, r.amount_text, r.note, r.recorded_at, r.recorded_by
FROM receipts r
JOIN commitments c ON c.id = r.commitment_id
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id)
WHERE NOT r.is_void AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id);
CREATE VIEW v_companies AS
SELECT o.id AS company_id, o.name, o.name_hans, o.name_en, o.kind, o.region, o.uscc,
  (SELECT group_concat(name, '、') FROM (
    SELECT a.name FROM company_aliases a WHERE a.company_id = o.id ORDER BY a.id) listed) AS aliases,
  (SELECT group_concat(name_hans, '、') FROM (
    SELECT s.name_hans FROM company_sectors cs JOIN sectors s ON s.id = cs.sector_id
    WHERE cs.company_id = o.id ORDER BY cs.id) listed) AS sectors,
  (SELECT group_concat(person, '、') FROM (
    SELECT r.name || ' ' || p.title AS person FROM positions p
    JOIN representatives r ON r.id = p.representative_id
    WHERE p.company_id = o.id ORDER BY p.id) listed) AS people,
  (SELECT count(*) FROM commitments c JOIN companies named ON named.id = c.company_id
    WHERE coalesce(named.merged_into_id, named.id) = o.id AND c.merged_into_id IS NULL
      AND c.review <> 'withdrawn') AS commitment_count,
  last.occurred_on AS last_followup_on, last.occurred_precision AS last_followup_precision, o.note
FROM companies o
LEFT JOIN followups last ON last.id = (
  SELECT s.id FROM v_standing s JOIN commitments c ON c.id = s.commitment_id
  JOIN companies named ON named.id = c.company_id
  WHERE coalesce(named.merged_into_id, named.id) = o.id
  ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
WHERE o.merged_into_id IS NULL;
CREATE VIEW v_evidence AS
SELECT ci.id AS citation_id, s.key AS source, s.publisher, s.title AS source_title,
  ci.span_start, ci.span_end, substr(s.body, ci.span_start + 1, ci.span_end - ci.span_start) AS quotation,
  CASE 
    WHEN ci.cited_source_id IS NOT NULL THEN 'sources'
    WHEN ci.event_id IS NOT NULL THEN 'events'
    WHEN ci.event_participant_id IS NOT NULL THEN 'event_participants'
    WHEN ci.event_sector_id IS NOT NULL THEN 'event_sectors'
    WHEN ci.company_id IS NOT NULL THEN 'companies'
    WHEN ci.company_alias_id IS NOT NULL THEN 'company_aliases'
    WHEN ci.company_sector_id IS NOT NULL THEN 'company_sectors'
    WHEN ci.representative_id IS NOT NULL THEN 'representatives'
    WHEN ci.position_id IS NOT NULL THEN 'positions'
    WHEN ci.sector_id IS NOT NULL THEN 'sectors'
    WHEN ci.announced_total_id IS NOT NULL THEN 'announced_totals'
    WHEN ci.commitment_id IS NOT NULL THEN 'commitments'
    WHEN ci.commitment_sector_id IS NOT NULL THEN 'commitment_sectors'
    WHEN ci.commitment_representative_id IS NOT NULL THEN 'commitment_representatives'
    WHEN ci.commitment_party_id IS NOT NULL THEN 'commitment_parties'
    WHEN ci.commitment_measure_id IS NOT NULL THEN 'commitment_measures'
    WHEN ci.followup_id IS NOT NULL THEN 'followups'
    WHEN ci.receipt_id IS NOT NULL THEN 'receipts' END AS fact,
  coalesce(ci.cited_source_id, ci.event_id, ci.event_participant_id, ci.event_sector_id, ci.company_id,
    ci.company_alias_id, ci.company_sector_id, ci.representative_id, ci.position_id, ci.sector_id,
    ci.announced_total_id, ci.commitment_id, ci.commitment_sector_id, ci.commitment_representative_id,
    ci.commitment_party_id, ci.commitment_measure_id, ci.followup_id, ci.receipt_id) AS fact_id,
  ci.field, c.ref, company.name AS company
FROM citations ci
JOIN sources s ON s.id = ci.source_id
LEFT JOIN event_participants ep ON ep.id = ci.event_participant_id
LEFT JOIN company_aliases ca ON ca.id = ci.company_alias_id
LEFT JOIN company_sectors cs ON cs.id = ci.company_sector_id
LEFT JOIN positions po ON po.id = ci.position_id
LEFT JOIN commitment_sectors ms ON ms.id = ci.commitment_sector_id
LEFT JOIN commitment_representatives mr ON mr.id = ci.commitment_representative_id
LEFT JOIN commitment_parties mp ON mp.id = ci.commitment_party_id
LEFT JOIN commitment_measures mm ON mm.id = ci.commitment_measure_id
LEFT JOIN followups f ON f.id = ci.followup_id
LEFT JOIN receipts r ON r.id = ci.receipt_id
LEFT JOIN commitments c ON c.id = coalesce(ci.commitment_id, ms.commitment_id, mr.commitment_id,
  mp.commitment_id, mm.commitment_id, f.commitment_id, r.commitment_id)
LEFT JOIN companies named ON named.id = coalesce(ci.company_id, ca.company_id, cs.company_id, po.company_id,
  ep.company_id, c.company_id)
LEFT JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id);
COMMIT;
