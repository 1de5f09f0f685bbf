PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES('0006');
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
INSERT INTO codes VALUES(114,'rule_kind','contact_age','any',2,'contact by age','按联系提醒','按聯繫提醒');
INSERT INTO codes VALUES(115,'rule_kind','figure','any',3,'figure','指标口径','指標口徑');
INSERT INTO codes VALUES(116,'due_kind','overdue','any',0,'next action overdue','下一步已逾期','下一步已逾期');
INSERT INTO codes VALUES(117,'due_kind','coming','any',1,'next action coming','下一步将到期','下一步將到期');
INSERT INTO codes VALUES(118,'due_kind','no_contact','any',2,'no contact for long','久未联系','久未聯繫');
INSERT INTO codes VALUES(119,'due_kind','promised','any',3,'promised and passed','承诺期限已过','承諾期限已過');
INSERT INTO codes VALUES(120,'due_kind','unnamed','any',4,'announced, still unnamed','公布项目待对应','公佈項目待對應');
INSERT INTO codes VALUES(121,'operation','insert','any',0,'insert','新增','新增');
INSERT INTO codes VALUES(122,'operation','update','any',1,'update','修改','修改');
INSERT INTO codes VALUES(123,'operation','delete','any',2,'delete','删除','刪除');
INSERT INTO codes VALUES(124,'likeness','same_code','any',0,'same credit code','信用代码相同','信用代碼相同');
INSERT INTO codes VALUES(125,'likeness','same_name','any',1,'same name','名称相同','名稱相同');
INSERT INTO codes VALUES(126,'likeness','similar','any',2,'similar name','名称相近','名稱相近');
INSERT INTO codes VALUES(127,'hit_kind','company','any',0,'Companies','企业与机构','企業與機構');
INSERT INTO codes VALUES(128,'hit_kind','person','any',1,'People','人员','人員');
INSERT INTO codes VALUES(129,'hit_kind','commitment','any',2,'Commitments','承诺','承諾');
INSERT INTO codes VALUES(130,'hit_kind','followup','any',3,'Follow-ups','跟进','跟進');
INSERT INTO codes VALUES(131,'hit_kind','receipt','any',4,'Receipts','到账','到賬');
INSERT INTO codes VALUES(132,'hit_kind','event','any',5,'Events','活动','活動');
INSERT INTO codes VALUES(133,'hit_kind','sector','any',6,'Sectors','行业','行業');
INSERT INTO codes VALUES(134,'hit_kind','source','any',7,'Sources','来源','來源');
INSERT INTO codes VALUES(135,'hit_field','name','any',0,'Name','名称','名稱');
INSERT INTO codes VALUES(136,'hit_field','name_hans','any',1,'Name in Simplified Chinese','简体名称','簡體名稱');
INSERT INTO codes VALUES(137,'hit_field','name_en','any',2,'Name in English','英文名称','英文名稱');
INSERT INTO codes VALUES(138,'hit_field','alias','any',3,'Other name','其他名称','其他名稱');
INSERT INTO codes VALUES(139,'hit_field','company','any',4,'Company','所属企业','所屬企業');
INSERT INTO codes VALUES(140,'hit_field','pinyin','any',5,'Pinyin','拼音','拼音');
INSERT INTO codes VALUES(141,'hit_field','uscc','any',6,'Credit code','信用代码','信用代碼');
INSERT INTO codes VALUES(142,'hit_field','distinction','any',7,'Distinction','区别','區別');
INSERT INTO codes VALUES(143,'hit_field','position','any',8,'Position','职务','職務');
INSERT INTO codes VALUES(144,'hit_field','phone','any',9,'Phone','电话','電話');
INSERT INTO codes VALUES(145,'hit_field','email','any',10,'E-mail','电子邮箱','電子郵箱');
INSERT INTO codes VALUES(146,'hit_field','wechat','any',11,'WeChat','微信','微信');
INSERT INTO codes VALUES(147,'hit_field','ref','any',12,'Ref','编号','編號');
INSERT INTO codes VALUES(148,'hit_field','title','any',13,'Title','标题','標題');
INSERT INTO codes VALUES(149,'hit_field','summary','any',14,'Summary','内容','內容');
INSERT INTO codes VALUES(150,'hit_field','place','any',15,'Place','地点','地點');
INSERT INTO codes VALUES(151,'hit_field','amount_text','any',16,'Amount as printed','金额原文','金額原文');
INSERT INTO codes VALUES(152,'hit_field','due_text','any',17,'Due date as printed','期限原文','期限原文');
INSERT INTO codes VALUES(153,'hit_field','project_code','any',18,'Project code','项目代码','項目代碼');
INSERT INTO codes VALUES(154,'hit_field','responsible_unit','any',19,'Responsible unit','责任单位','責任單位');
INSERT INTO codes VALUES(155,'hit_field','responsible_person','any',20,'Responsible person','责任人','責任人');
INSERT INTO codes VALUES(156,'hit_field','party','any',21,'Party','合作方','合作方');
INSERT INTO codes VALUES(157,'hit_field','next_action','any',23,'Next step','下一步','下一步');
INSERT INTO codes VALUES(158,'hit_field','next_action_by','any',24,'Next step by','下一步由','下一步由');
INSERT INTO codes VALUES(159,'hit_field','key','any',25,'Key','代号','代號');
INSERT INTO codes VALUES(160,'hit_field','date_text','any',26,'Date as printed','日期原文','日期原文');
INSERT INTO codes VALUES(161,'hit_field','code','any',27,'Code','代码','代碼');
INSERT INTO codes VALUES(162,'hit_field','publisher','any',28,'Publisher','发布者','發佈者');
INSERT INTO codes VALUES(163,'hit_field','author','any',29,'Author','作者','作者');
INSERT INTO codes VALUES(164,'hit_field','body','any',30,'Text','正文','正文');
INSERT INTO codes VALUES(165,'hit_field','note','any',31,'Note','说明','說明');
INSERT INTO codes VALUES(166,'column','ref','any',0,'Ref','编号','編號');
INSERT INTO codes VALUES(167,'column','company','any',1,'Company','企业','企業');
INSERT INTO codes VALUES(168,'column','company_hans','any',2,'Simplified name','简体名称','簡體名稱');
INSERT INTO codes VALUES(169,'column','name_en','any',3,'English name','英文名称','英文名稱');
INSERT INTO codes VALUES(170,'column','title','any',4,'Commitment','承诺事项','承諾事項');
INSERT INTO codes VALUES(171,'column','summary','any',5,'Summary','内容','內容');
INSERT INTO codes VALUES(172,'column','kind','any',6,'Kind','类别','類別');
INSERT INTO codes VALUES(173,'column','stage','any',7,'Stage','阶段','階段');
INSERT INTO codes VALUES(174,'column','skipped','any',8,'Skipped','跳过的阶段','跳過的階段');
INSERT INTO codes VALUES(175,'column','stage_on','any',9,'Reached on','到达日期','到達日期');
INSERT INTO codes VALUES(176,'column','condition','any',10,'Condition','状况','狀況');
INSERT INTO codes VALUES(177,'column','status','any',11,'Status','状态','狀態');
INSERT INTO codes VALUES(178,'column','light','any',12,'Light','亮灯','亮燈');
INSERT INTO codes VALUES(179,'column','reason','any',13,'Reason','原因','原因');
INSERT INTO codes VALUES(180,'column','voiced_on','any',14,'Voiced on','表态日期','表態日期');
INSERT INTO codes VALUES(181,'column','voiced_by','any',15,'Voiced by','表态人','表態人');
INSERT INTO codes VALUES(182,'column','firmness','any',16,'Firmness','承诺力度','承諾力度');
INSERT INTO codes VALUES(183,'column','opening_stage','any',17,'Opening stage','表态时阶段','表態時階段');
INSERT INTO codes VALUES(184,'column','track','any',18,'Track','类型','類型');
INSERT INTO codes VALUES(185,'column','scope','any',19,'Scope','新增或扩展','新增或擴展');
INSERT INTO codes VALUES(186,'column','sector','any',20,'Sector','行业','行業');
INSERT INTO codes VALUES(187,'column','sectors','any',21,'Sectors','所涉行业','所涉行業');
INSERT INTO codes VALUES(188,'column','parties','any',23,'Parties','合作方','合作方');
INSERT INTO codes VALUES(189,'column','place','any',24,'Place','地点','地點');
INSERT INTO codes VALUES(190,'column','measures','any',25,'Quantity','规模','規模');
INSERT INTO codes VALUES(191,'column','amount','any',26,'Amount','金额','金額');
INSERT INTO codes VALUES(192,'column','due_stage','any',27,'Promised stage','承诺阶段','承諾階段');
INSERT INTO codes VALUES(193,'column','due_on','any',28,'Promised by','承诺期限','承諾期限');
INSERT INTO codes VALUES(194,'column','responsible_unit','any',29,'Responsible unit','责任单位','責任單位');
INSERT INTO codes VALUES(195,'column','responsible_person','any',30,'Responsible person','责任人','責任人');
INSERT INTO codes VALUES(196,'column','parent_ref','any',31,'Component of','所属事项','所屬事項');
INSERT INTO codes VALUES(197,'column','announced_total','any',32,'Announced total','对应公布总数','對應公佈總數');
INSERT INTO codes VALUES(198,'column','review','any',33,'Review','核对','核對');
INSERT INTO codes VALUES(199,'column','last_progress_on','any',34,'Last progress','最近进展','最近進展');
INSERT INTO codes VALUES(200,'column','last_contact_on','any',35,'Last contact','最近联系','最近聯繫');
INSERT INTO codes VALUES(201,'column','last_followup_on','any',36,'Last follow-up','最近跟进','最近跟進');
INSERT INTO codes VALUES(202,'column','next_action','any',37,'Next action','下一步','下一步');
INSERT INTO codes VALUES(203,'column','next_action_on','any',38,'Next by','下一步日期','下一步日期');
INSERT INTO codes VALUES(204,'column','who','any',39,'Who','谁办','誰辦');
INSERT INTO codes VALUES(205,'column','days_late','any',40,'Days late','已过天数','已過天數');
INSERT INTO codes VALUES(206,'column','days_left','any',41,'Days left','还有天数','還有天數');
INSERT INTO codes VALUES(207,'column','days_silent','any',43,'Days silent','未联系天数','未聯繫天數');
INSERT INTO codes VALUES(208,'column','unnamed','any',44,'Unnamed','待对应数','待對應數');
INSERT INTO codes VALUES(209,'column','followup_id','any',45,'Follow-up','跟进号','跟進號');
INSERT INTO codes VALUES(210,'column','occurred_on','any',46,'Date','日期','日期');
INSERT INTO codes VALUES(211,'column','note','any',47,'Note','说明','說明');
INSERT INTO codes VALUES(212,'column','recorded_by','any',48,'Recorded by','记录人','記錄人');
INSERT INTO codes VALUES(213,'column','receipt_id','any',49,'Receipt','到账编号','到賬編號');
INSERT INTO codes VALUES(214,'column','received_on','any',50,'Received on','到账日期','到賬日期');
INSERT INTO codes VALUES(215,'column','region','any',51,'Region','地区','地區');
INSERT INTO codes VALUES(216,'column','uscc','any',52,'Credit code','统一社会信用代码','統一社會信用代碼');
INSERT INTO codes VALUES(217,'column','aliases','any',53,'Other names','其他名称','其他名稱');
INSERT INTO codes VALUES(218,'column','people','any',54,'People','代表人','代表人');
INSERT INTO codes VALUES(219,'column','commitment_count','any',55,'Commitments','承诺数','承諾數');
INSERT INTO codes VALUES(220,'column','event','any',56,'Event','活动','活動');
INSERT INTO codes VALUES(221,'column','starts_on','any',57,'When','时间','時間');
INSERT INTO codes VALUES(222,'column','role','any',58,'Role','身份','身份');
INSERT INTO codes VALUES(223,'column','fact','any',59,'Fact','事实','事實');
INSERT INTO codes VALUES(224,'column','source_title','any',60,'Title','标题','標題');
INSERT INTO codes VALUES(225,'column','source','any',61,'Source','来源','來源');
INSERT INTO codes VALUES(226,'column','quotation','any',62,'Quotation','原文','原文');
INSERT INTO codes VALUES(227,'column','key','any',63,'Key','代号','代號');
INSERT INTO codes VALUES(228,'column','publisher','any',64,'Publisher','发布者','發佈者');
INSERT INTO codes VALUES(229,'column','published_at','any',65,'Published','发布时间','發佈時間');
INSERT INTO codes VALUES(230,'column','citations','any',66,'Citations','引证数','引證數');
INSERT INTO codes VALUES(231,'column','is_attached','any',67,'Text','原文已附','原文已附');
INSERT INTO codes VALUES(232,'column','code','any',68,'Code','代码','代碼');
INSERT INTO codes VALUES(233,'column','parent','any',69,'Part of','上级','上級');
INSERT INTO codes VALUES(234,'column','figure','any',70,'Figure','指标','指標');
INSERT INTO codes VALUES(235,'column','value','any',71,'Value','数值','數值');
INSERT INTO codes VALUES(236,'column','numerator','any',72,'Numerator','分子','分子');
INSERT INTO codes VALUES(237,'column','denominator','any',73,'Denominator (n)','分母 (n)','分母 (n)');
INSERT INTO codes VALUES(238,'column','currency','any',74,'Currency','币种','幣種');
INSERT INTO codes VALUES(239,'column','definition','any',75,'Definition','口径','口徑');
INSERT INTO codes VALUES(240,'column','amount_unit','any',74,'Amount (10k)','金额(万)','金額(萬)');
INSERT INTO codes VALUES(241,'column','original','any',76,'Taken from','转载自','轉載自');
INSERT INTO codes VALUES(242,'column','cited','any',77,'Cited of the text','已引字数','已引字數');
INSERT INTO codes VALUES(243,'column','span','any',78,'Span','位置','位置');
INSERT INTO codes VALUES(244,'column','about','any',79,'Of','所属','所屬');
INSERT INTO codes VALUES(245,'column','identified','any',80,'Identified / announced','已对应 / 公布','已對應 / 公佈');
INSERT INTO codes VALUES(246,'column','total_unit','any',81,'Counted as','计数单位','計數單位');
INSERT INTO codes VALUES(247,'column','name_printed','any',82,'As printed first','原文名称','原文名稱');
INSERT INTO codes VALUES(248,'column','narrower','any',83,'Narrower','下级行业','下級行業');
INSERT INTO codes VALUES(249,'column','recorded_at','any',84,'Recorded (UTC)','记录时间 (UTC)','記錄時間 (UTC)');
INSERT INTO codes VALUES(250,'column','author','any',85,'Author','作者','作者');
INSERT INTO codes VALUES(251,'column','is_priority','any',86,'Wanted','重点引进','重點引進');
INSERT INTO codes VALUES(252,'column','period','any',87,'Period','报告期','報告期');
INSERT INTO codes VALUES(253,'column','report_revision','any',88,'Revision','版次','版次');
INSERT INTO codes VALUES(254,'column','issued_at','any',89,'Issued at','签发时间','簽發時間');
INSERT INTO codes VALUES(255,'column','issued_by','any',90,'Issued by','签发人','簽發人');
INSERT INTO codes VALUES(256,'column','lines','any',91,'Lines','行数','行數');
INSERT INTO codes VALUES(257,'column','digest','any',92,'Digest','摘要值','摘要值');
INSERT INTO codes VALUES(258,'column','what','any',93,'What','项目','項目');
INSERT INTO codes VALUES(259,'column','old','any',94,'Was','原为','原為');
INSERT INTO codes VALUES(260,'column','new','any',95,'Is','现为','現為');
INSERT INTO codes VALUES(261,'column','received','any',96,'Received','已到账','已到賬');
INSERT INTO codes VALUES(262,'column','is_new','any',97,'New in the period','本期新增','本期新增');
INSERT INTO codes VALUES(263,'column','is_counted','any',98,'Counted','计入统计','計入統計');
INSERT INTO codes VALUES(264,'column','cause','any',99,'Because of','变动依据','變動依據');
INSERT INTO codes VALUES(265,'column','likeness','any',100,'Why','相似之处','相似之處');
INSERT INTO codes VALUES(266,'column','number','any',101,'Number','号码','號碼');
INSERT INTO codes VALUES(267,'column','other','any',102,'Other organisation','另一机构','另一機構');
INSERT INTO codes VALUES(268,'column','person','any',103,'Person','姓名','姓名');
INSERT INTO codes VALUES(269,'column','distinction','any',104,'Told apart by','区分','區分');
INSERT INTO codes VALUES(270,'column','person_hans','any',105,'Name in Simplified','简体姓名','簡體姓名');
INSERT INTO codes VALUES(271,'column','origin','any',106,'From','籍贯或来处','籍貫或來處');
INSERT INTO codes VALUES(272,'column','organisation','any',107,'Organisation','单位','單位');
INSERT INTO codes VALUES(273,'column','position','any',108,'Position','职务','職務');
INSERT INTO codes VALUES(274,'column','phone','any',109,'Telephone','电话','電話');
INSERT INTO codes VALUES(275,'column','email','any',110,'E-mail','邮箱','郵箱');
INSERT INTO codes VALUES(276,'column','wechat','any',111,'WeChat','微信','微信');
INSERT INTO codes VALUES(277,'column','since_on','any',112,'Since','起','起');
INSERT INTO codes VALUES(278,'column','until_on','any',113,'Until','止','止');
INSERT INTO codes VALUES(279,'column','name','any',114,'Name','名称','名稱');
INSERT INTO codes VALUES(280,'column','name_hans','any',115,'Name in Simplified Chinese','简体名','簡體名');
INSERT INTO codes VALUES(281,'column','merged_into','any',116,'Merged into','并入','併入');
INSERT INTO codes VALUES(282,'column','ends_on','any',117,'Last day','结束日期','結束日期');
INSERT INTO codes VALUES(283,'column','date_text','any',118,'Date as printed','日期原文','日期原文');
INSERT INTO codes VALUES(284,'column','part_of','any',119,'Part of the event','所属活动','所屬活動');
INSERT INTO codes VALUES(285,'column','gbt4754','any',120,'GB/T 4754','国民经济行业代码','國民經濟行業代碼');
INSERT INTO codes VALUES(286,'column','original_publisher','any',121,'First published by','原发布者','原發佈者');
INSERT INTO codes VALUES(287,'column','url','any',122,'Web address','网址','網址');
INSERT INTO codes VALUES(288,'column','language','any',123,'Language','语言','語言');
INSERT INTO codes VALUES(289,'column','char_count','any',124,'Characters','字数','字數');
INSERT INTO codes VALUES(290,'column','sha256','any',125,'SHA-256','校验值','校驗值');
INSERT INTO codes VALUES(291,'column','positions','any',126,'Positions','现任职务','現任職務');
INSERT INTO codes VALUES(292,'column','cut_off_on','any',127,'Cut-off','数据截止日','數據截止日');
INSERT INTO codes VALUES(293,'column','revision','any',128,'Revision of the report','报告版次','報告版次');
INSERT INTO codes VALUES(294,'column','body','any',129,'Body','正文','正文');
INSERT INTO codes VALUES(295,'column','count','any',130,'Count','数量','數量');
INSERT INTO codes VALUES(296,'column','unit','any',131,'Unit of count','计量单位','計量單位');
INSERT INTO codes VALUES(297,'column','decided_by','any',132,'Decided by','判定人','判定人');
INSERT INTO codes VALUES(298,'column','decided_at','any',133,'Decided at','判定时间','判定時間');
INSERT INTO codes VALUES(299,'column','representative','any',134,'Representative','代表','代表');
INSERT INTO codes VALUES(300,'column','organisation_text','any',135,'Organisation as printed','所在机构原文','所在機構原文');
INSERT INTO codes VALUES(301,'column','amount_text','any',136,'Amount as printed','金额原文','金額原文');
INSERT INTO codes VALUES(302,'column','amount_status','any',137,'Amount disclosed','金额披露','金額披露');
INSERT INTO codes VALUES(303,'column','due_text','any',138,'Promised date as printed','期限原文','期限原文');
INSERT INTO codes VALUES(304,'column','project_code','any',139,'Project code','项目代码','項目代碼');
INSERT INTO codes VALUES(305,'column','commitment','any',140,'Of commitment','所属承诺','所屬承諾');
INSERT INTO codes VALUES(306,'column','value_text','any',141,'Quantity as printed','规模原文','規模原文');
INSERT INTO codes VALUES(307,'column','party_text','any',142,'Party as printed','合作方原文','合作方原文');
INSERT INTO codes VALUES(308,'column','is_private','any',143,'Private','内部','內部');
INSERT INTO codes VALUES(309,'column','revised_amount','any',144,'Revised amount','修订金额','修訂金額');
INSERT INTO codes VALUES(310,'column','revised_due_on','any',145,'Revised date','修订期限','修訂期限');
INSERT INTO codes VALUES(311,'column','next_action_by','any',146,'Next by whom','下一步经办','下一步經辦');
INSERT INTO codes VALUES(312,'column','span_start','any',147,'Span from','起始位置','起始位置');
INSERT INTO codes VALUES(313,'column','span_end','any',148,'Span to','截止位置','截止位置');
INSERT INTO codes VALUES(314,'column','field','any',149,'Field','字段','字段');
INSERT INTO codes VALUES(315,'column','cited_source','any',150,'Cited source','所证来源','所證來源');
INSERT INTO codes VALUES(316,'column','event_participant','any',151,'Participant','参加者','參加者');
INSERT INTO codes VALUES(317,'column','event_sector','any',152,'Sector of event','活动行业','活動行業');
INSERT INTO codes VALUES(318,'column','company_alias','any',153,'Other name','企业别名','企業別名');
INSERT INTO codes VALUES(319,'column','company_sector','any',154,'Sector of company','企业行业','企業行業');
INSERT INTO codes VALUES(320,'column','commitment_sector','any',155,'Further sector','承诺行业','承諾行業');
INSERT INTO codes VALUES(321,'column','commitment_representative','any',156,'Voice','表态记录','表態記錄');
INSERT INTO codes VALUES(322,'column','commitment_party','any',157,'Party','承诺参与方','承諾參與方');
INSERT INTO codes VALUES(323,'column','commitment_measure','any',158,'Measure','承诺规模','承諾規模');
INSERT INTO codes VALUES(324,'column','followup','any',159,'Of follow-up','所证跟进','所證跟進');
INSERT INTO codes VALUES(325,'column','receipt','any',160,'Of receipt','所证到账','所證到賬');
INSERT INTO codes VALUES(326,'column','rank','any',161,'Rank','次序','次序');
INSERT INTO codes VALUES(327,'column','label_en','any',162,'In English','英文标签','英文標籤');
INSERT INTO codes VALUES(328,'column','label_hans','any',163,'In Simplified Chinese','简体标签','簡體標籤');
INSERT INTO codes VALUES(329,'column','label_hant','any',164,'In Traditional Chinese','繁体标签','繁體標籤');
INSERT INTO codes VALUES(330,'column','version','any',165,'Version','版本','版本');
INSERT INTO codes VALUES(331,'column','base_stage','any',166,'From stage','起算阶段','起算階段');
INSERT INTO codes VALUES(332,'column','reached_stage','any',167,'Up to stage','达到阶段','達到階段');
INSERT INTO codes VALUES(333,'column','excluded_conditions','any',168,'Left out','除外状况','除外狀況');
INSERT INTO codes VALUES(334,'column','yellow_days','any',169,'Yellow after days','黄灯天数','黃燈天數');
INSERT INTO codes VALUES(335,'column','red_days','any',170,'Red after days','红灯天数','紅燈天數');
INSERT INTO codes VALUES(336,'question','company','any',0,'Company (name or initials)','企业(名称、别名、拼音首字母)','企業(名稱、別名、拼音首字母)');
INSERT INTO codes VALUES(337,'question','new_company','any',1,'Not in the register: add it? y, its number, or return to type again','名录里没有。新增按 y;是上面的企业填序号;回车重填','名錄裡沒有。新增按 y;是上面的企業填序號;回車重填');
INSERT INTO codes VALUES(338,'question','company_kind','any',2,'What kind','机构类别','機構類別');
INSERT INTO codes VALUES(339,'question','voice','any',3,'Who said it (name, or name:title)','谁说的(姓名 或 姓名:职务)','誰說的(姓名 或 姓名:職務)');
INSERT INTO codes VALUES(340,'question','new_person','any',4,'Not in the register: add the person? y/n','名录里没有此人。新增? y/n','名錄裡沒有此人。新增? y/n');
INSERT INTO codes VALUES(341,'question','position','any',5,'Title','职务','職務');
INSERT INTO codes VALUES(342,'question','title','any',6,'What was promised','承诺做什么(一句话)','承諾做什麼(一句話)');
INSERT INTO codes VALUES(343,'question','summary','any',7,'In more words','详细内容','詳細內容');
INSERT INTO codes VALUES(344,'question','firmness','any',8,'How firmly','力度','力度');
INSERT INTO codes VALUES(345,'question','opening_stage','any',9,'What was signed','签的是','簽的是');
INSERT INTO codes VALUES(346,'question','track','any',10,'Kind','类型','類型');
INSERT INTO codes VALUES(347,'question','scope','any',11,'New or further','新增还是扩展','新增還是擴展');
INSERT INTO codes VALUES(348,'question','place','any',13,'Where','在哪里','在哪裡');
INSERT INTO codes VALUES(349,'question','amount','any',14,'How much (USD 20m)','多少钱(如 1.2亿元;未披露则回车)','多少錢(如 1.2億元;未披露則回車)');
INSERT INTO codes VALUES(350,'question','due','any',16,'By when','什么时候以前','什麼時候以前');
INSERT INTO codes VALUES(351,'question','due_stage','any',17,'Which stage by then','到时达到的阶段','到時達到的階段');
INSERT INTO codes VALUES(352,'question','sectors','any',18,'Sectors, the main one first','行业(主要的在前,用、隔开)','行業(主要的在前,用、隔開)');
INSERT INTO codes VALUES(353,'question','event','any',19,'At which event','在什么活动上','在什麼活動上');
INSERT INTO codes VALUES(354,'question','voiced','any',23,'On which day','哪一天','哪一天');
INSERT INTO codes VALUES(355,'question','source','any',24,'Source','来源','來源');
INSERT INTO codes VALUES(356,'question','quote','any',25,'Its words (empty: no source)','原文怎么说(留空则不记来源)','原文怎麼說(留空則不記來源)');
INSERT INTO codes VALUES(357,'question','nth','any',26,'Which place (number)','是第几处','是第幾處');
INSERT INTO codes VALUES(358,'question','confirm','any',27,'Write it? y, n, or the number of a line to change','写入 y,放弃 n,修改填行号','寫入 y,放棄 n,修改填行號');
INSERT INTO codes VALUES(359,'question','again','any',28,'Another one? y/n','同一活动再录一条? y/n','同一活動再錄一條? y/n');
INSERT INTO codes VALUES(360,'sheet','cover','any',0,'Cover','封面','封面');
INSERT INTO codes VALUES(361,'sheet','figures','any',1,'Key figures','主要指标','主要指標');
INSERT INTO codes VALUES(362,'sheet','register','any',2,'Register','承诺台账','承諾台賬');
INSERT INTO codes VALUES(363,'sheet','followups','any',3,'Follow-ups','本期跟进','本期跟進');
INSERT INTO codes VALUES(364,'sheet','sources','any',4,'Sources','来源','來源');
INSERT INTO codes VALUES(365,'figure','new_pledges','any',0,'New pledges','本期新增承诺','本期新增承諾');
INSERT INTO codes VALUES(366,'figure','new_without_amount','any',1,'of which without an amount','其中未披露金额','其中未披露金額');
INSERT INTO codes VALUES(367,'figure','new_amount','any',2,'New pledges, disclosed amount','本期新增已披露金额','本期新增已披露金額');
INSERT INTO codes VALUES(368,'figure','counted','any',3,'Counted commitments','累计统计承诺','累計統計承諾');
INSERT INTO codes VALUES(369,'figure','live','any',4,'Live','存续承诺','存續承諾');
INSERT INTO codes VALUES(370,'figure','no_update','any',5,'Without any follow-up','从未跟进','從未跟進');
INSERT INTO codes VALUES(371,'figure','green','any',6,'Green lights','绿灯','綠燈');
INSERT INTO codes VALUES(372,'figure','yellow','any',7,'Yellow lights','黄灯','黃燈');
INSERT INTO codes VALUES(373,'figure','red','any',8,'Red lights','红灯','紅燈');
INSERT INTO codes VALUES(374,'figure','conversion_rate','any',9,'Conversion rate','转签约率','轉簽約率');
INSERT INTO codes VALUES(375,'figure','coverage_rate','any',10,'Follow-up coverage','跟进覆盖率','跟進覆蓋率');
INSERT INTO codes VALUES(376,'figure','evidence_rate','any',11,'With a cited source','有原文依据','有原文依據');
INSERT INTO codes VALUES(377,'figure','receipts_in_period','any',12,'Receipts in the period','本期到账','本期到賬');
INSERT INTO codes VALUES(378,'figure','receipts_ever','any',13,'Receipts ever','累计到账','累計到賬');
INSERT INTO codes VALUES(379,'figure','identified_rate','any',14,'Announced totals identified','公布总数已对应','公佈總數已對應');
INSERT INTO codes VALUES(380,'figure','active','any',15,'Active','推进中','推進中');
INSERT INTO codes VALUES(381,'figure','on_hold','any',16,'On hold','暂缓','暫緩');
INSERT INTO codes VALUES(382,'figure','fulfilled','any',17,'Fulfilled','已兑现','已兌現');
INSERT INTO codes VALUES(383,'figure','ended','any',18,'Ended','已结束','已結束');
INSERT INTO codes VALUES(384,'figure','fulfilment_rate','any',19,'Fulfilment rate','履约率','履約率');
INSERT INTO codes VALUES(385,'figure','kept_rate','any',20,'Not terminated','履约率(未终止口径)','履約率(未終止口徑)');
INSERT INTO codes VALUES(386,'figure','start_rate','any',21,'Start rate','开工率','開工率');
INSERT INTO codes VALUES(387,'figure','operation_rate','any',22,'Operation rate','投产率','投產率');
INSERT INTO codes VALUES(388,'figure','funds_rate','any',23,'Funds in place','资金到位率','資金到位率');
INSERT INTO codes VALUES(389,'figure','disclosed_rate','any',24,'With a disclosed amount','已披露金额','已披露金額');
INSERT INTO codes VALUES(390,'figure','leftover_amount','any',25,'Left over by components','分项之外的余额','分項之外的餘額');
INSERT INTO codes VALUES(391,'figure','receipts_in_year','any',26,'Receipts in the year','本年到账','本年到賬');
INSERT INTO codes VALUES(392,'figure','on_time_rate','any',27,'Next actions on time','按期率','按期率');
INSERT INTO codes VALUES(393,'figure','two_sources_rate','any',28,'With two independent sources','有两个独立来源','有兩個獨立來源');
INSERT INTO codes VALUES(394,'definition','new_pledges','any',0,'counted commitments voiced in the period','本期内表态的统计承诺件数','本期內表態的統計承諾件數');
INSERT INTO codes VALUES(395,'definition','new_without_amount','any',1,'new pledges whose source gives no amount','本期新增中来源未给出金额的件数','本期新增中來源未給出金額的件數');
INSERT INTO codes VALUES(396,'definition','new_amount','any',2,'disclosed amounts of new pledges, per currency','本期新增承诺已披露金额之和,按币种分列','本期新增承諾已披露金額之和,按幣種分列');
INSERT INTO codes VALUES(397,'definition','counted','any',3,'confirmed, not merged, not an agreement between organisations, no counted components','已核实、未合并、非机构间协议、无统计分项的承诺,截至截止日','已核實、未合併、非機構間協議、無統計分項的承諾,截至截止日');
INSERT INTO codes VALUES(398,'definition','live','any',4,'counted, active or on hold at the cut-off','截止日推进中或暂缓的统计承诺','截止日推進中或暫緩的統計承諾');
INSERT INTO codes VALUES(399,'definition','no_update','any',5,'active at the cut-off without a single follow-up','截止日推进中且没有任何跟进记录','截止日推進中且沒有任何跟進記錄');
INSERT INTO codes VALUES(400,'definition','green','any',6,'active, within the limits of the light rules','推进中,未超过亮灯规则的期限','推進中,未超過亮燈規則的期限');
INSERT INTO codes VALUES(401,'definition','yellow','any',7,'active; not signed and more than 60 days without progress, or a start more than 30 days late','推进中;签约前超过60天无进展,或签约后开工逾期超过30天','推進中;簽約前超過60天無進展,或簽約後開工逾期超過30天');
INSERT INTO codes VALUES(402,'definition','red','any',8,'active; not signed and more than 90 days without progress, or a start more than 90 days late','推进中;签约前超过90天无进展,或签约后开工逾期超过90天','推進中;簽約前超過90天無進展,或簽約後開工逾期超過90天');
INSERT INTO codes VALUES(403,'definition','conversion_rate','any',9,'reached signed by the cut-off, even if ended later, of all counted','截止日前达到签约(含其后终止)÷ 全部统计承诺','截止日前達到簽約(含其後終止)÷ 全部統計承諾');
INSERT INTO codes VALUES(404,'definition','coverage_rate','any',10,'active with a contact or progress in the period, of all active','本期内有联系或进展的推进中承诺 ÷ 全部推进中承诺','本期內有聯繫或進展的推進中承諾 ÷ 全部推進中承諾');
INSERT INTO codes VALUES(405,'definition','evidence_rate','any',11,'with a citation, of all counted','有原文引证的 ÷ 全部统计承诺','有原文引證的 ÷ 全部統計承諾');
INSERT INTO codes VALUES(406,'definition','receipts_in_period','any',12,'money that arrived in the period less refunds, per currency','本期到账减退款,按币种分列','本期到賬減退款,按幣種分列');
INSERT INTO codes VALUES(407,'definition','receipts_ever','any',13,'money that arrived up to the cut-off less refunds, per currency','截至截止日到账减退款,按币种分列','截至截止日到賬減退款,按幣種分列');
INSERT INTO codes VALUES(408,'definition','identified_rate','any',14,'commitments linked to a total of projects that was announced, of that number','已对应到公布项目总数的承诺 ÷ 公布的项目数(按个计,不含按组计)','已對應到公佈項目總數的承諾 ÷ 公佈的項目數(按個計,不含按組計)');
INSERT INTO codes VALUES(409,'definition','active','any',15,'counted and active at the cut-off','截止日推进中的统计承诺','截止日推進中的統計承諾');
INSERT INTO codes VALUES(410,'definition','on_hold','any',16,'counted and on hold at the cut-off','截止日暂缓的统计承诺','截止日暫緩的統計承諾');
INSERT INTO codes VALUES(411,'definition','fulfilled','any',17,'counted and fulfilled by the cut-off','截止日已兑现的统计承诺','截止日已兌現的統計承諾');
INSERT INTO codes VALUES(412,'definition','ended','any',18,'counted and ended by the cut-off, before or after signing','截止日已结束的统计承诺,含签约前流失与签约后终止','截止日已結束的統計承諾,含簽約前流失與簽約後終止');
INSERT INTO codes VALUES(413,'definition','fulfilment_rate','any',19,'of those signed, those with an entity registered','签约承诺中已注册落地的','簽約承諾中已註冊落地的');
INSERT INTO codes VALUES(414,'definition','kept_rate','any',20,'of those signed, those that have not ended','签约承诺中未终止的','簽約承諾中未終止的');
INSERT INTO codes VALUES(415,'definition','start_rate','any',21,'of those signed, those started','签约承诺中已开工的','簽約承諾中已開工的');
INSERT INTO codes VALUES(416,'definition','operation_rate','any',22,'of those signed, those in operation','签约承诺中已投产的','簽約承諾中已投產的');
INSERT INTO codes VALUES(417,'definition','funds_rate','any',23,'receipts by the cut-off in the currency of the amount, of the disclosed amounts as last revised','截止日同币种到账 ÷ 已披露金额(按最近一次调整)','截止日同幣種到賬 ÷ 已披露金額(按最近一次調整)');
INSERT INTO codes VALUES(418,'definition','disclosed_rate','any',24,'counted commitments whose amount is disclosed, of all counted','已披露金额的 ÷ 全部统计承诺','已披露金額的 ÷ 全部統計承諾');
INSERT INTO codes VALUES(419,'definition','leftover_amount','any',25,'what the amount of a commitment leaves beyond its counted components, per currency','有分项的承诺,其金额超出各统计分项之和的部分,按币种分列','有分項的承諾,其金額超出各統計分項之和的部分,按幣種分列');
INSERT INTO codes VALUES(420,'definition','receipts_in_year','any',26,'money that arrived from 1 January to the cut-off less refunds, per currency','本年1月1日至截止日到账减退款,按币种分列','本年1月1日至截止日到賬減退款,按幣種分列');
INSERT INTO codes VALUES(421,'definition','on_time_rate','any',27,'next actions due in the period that progress or a contact met by the day, or that were replaced in time, of all due','本期到期的下一步中,按期有进展或联系的,或到期前已改期的 ÷ 本期到期的下一步','本期到期的下一步中,按期有進展或聯繫的,或到期前已改期的 ÷ 本期到期的下一步');
INSERT INTO codes VALUES(422,'definition','two_sources_rate','any',28,'with at least two sources that do not repeat each other, of all counted','有至少两个互不转载来源的 ÷ 全部统计承诺','有至少兩個互不轉載來源的 ÷ 全部統計承諾');
INSERT INTO codes VALUES(423,'text','contacts','any',0,'People','联系人','聯繫人');
INSERT INTO codes VALUES(424,'text','positions','any',1,'Positions','任职','任職');
INSERT INTO codes VALUES(425,'text','voiced','any',2,'Commitments voiced','表态事项','表態事項');
INSERT INTO codes VALUES(426,'text','keys','any',3,'Return keeps what stands in [ ], - leaves it empty, Tab completes, Ctrl-C gives up.','回车用[ ]里的,- 留空,Tab 补全,Ctrl-C 放弃','回車用[ ]裡的,- 留空,Tab 補全,Ctrl-C 放棄');
INSERT INTO codes VALUES(427,'text','needed','any',4,'This is needed.','这一项必须填','這一項必須填');
INSERT INTO codes VALUES(428,'text','may_be_same','any',6,'May be the same:','可能重复:','可能重複:');
INSERT INTO codes VALUES(429,'text','same_event','any',7,'Of the same event:','同一活动已有:','同一活動已有:');
INSERT INTO codes VALUES(430,'text','newcomer','any',8,'(new)','(新增)','(新增)');
INSERT INTO codes VALUES(431,'text','state','any',10,'State and why','现状与依据','現狀與依據');
INSERT INTO codes VALUES(432,'text','followups','any',11,'Follow-ups','跟进记录','跟進記錄');
INSERT INTO codes VALUES(433,'text','receipts','any',12,'Receipts','到账记录','到賬記錄');
INSERT INTO codes VALUES(434,'text','evidence','any',13,'Evidence','原文依据','原文依據');
INSERT INTO codes VALUES(435,'text','commitments','any',14,'Commitments','承诺事项','承諾事項');
INSERT INTO codes VALUES(436,'text','events','any',15,'Events','参加活动','參加活動');
INSERT INTO codes VALUES(437,'text','participants','any',16,'Who took part','参加者','參加者');
INSERT INTO codes VALUES(438,'text','totals','any',17,'Announced totals','公布总数','公佈總數');
INSERT INTO codes VALUES(439,'text','events_within','any',18,'Events within it','所含活动','所含活動');
INSERT INTO codes VALUES(440,'text','companies','any',19,'Organisations','企业与机构','企業與機構');
INSERT INTO codes VALUES(441,'text','rows','any',20,'As recorded, one row after the other','历次记录','歷次記錄');
INSERT INTO codes VALUES(442,'text','as_voiced','any',21,'as voiced','表态时','表態時');
INSERT INTO codes VALUES(443,'text','private','any',22,'[private]','〔内部〕','〔內部〕');
INSERT INTO codes VALUES(444,'text','none','any',23,'(none)','(无)','(無)');
INSERT INTO codes VALUES(445,'text','corrected','any',24,'[corrected]','〔已更正〕','〔已更正〕');
INSERT INTO codes VALUES(446,'text','report','any',25,'Investment pledges: periodic report','招商承诺跟踪报告','招商承諾跟蹤報告');
INSERT INTO codes VALUES(447,'text','preview','any',26,'preview, not issued','预览,未签发','預覽,未簽發');
INSERT INTO codes VALUES(448,'text','provisional','any',27,'the period is not over; figures are provisional','报告期未结束,数据为暂行数','報告期未結束,數據為暫行數');
INSERT INTO codes VALUES(449,'text','period','any',28,'Period','报告期','報告期');
INSERT INTO codes VALUES(450,'text','cut_off','any',29,'Cut-off','数据截止日','數據截止日');
INSERT INTO codes VALUES(451,'text','made_at','any',30,'Made at','生成时间','生成時間');
INSERT INTO codes VALUES(452,'text','revision','any',31,'Database revision','数据库版本','數據庫版本');
INSERT INTO codes VALUES(453,'text','unit','any',32,'Unit','单位','單位');
INSERT INTO codes VALUES(454,'text','ten_thousand','any',31,'ten thousand yuan; other currencies in ten thousand of their own','万元;外币为万(本币种)','萬元;外幣為萬(本幣種)');
INSERT INTO codes VALUES(455,'text','contents','any',33,'Contents','目录','目錄');
INSERT INTO codes VALUES(456,'text','why_row','any',34,'follow-up {number}, {on}, {kind}, recorded by {who}{words}','跟进号 {number},{on},{kind},{who}记录{words}','跟進號 {number},{on},{kind},{who}記錄{words}');
INSERT INTO codes VALUES(457,'text','why_stage_voiced','any',35,'as voiced on {on}; no follow-up has got further','{on} 表态时的阶段,此后没有跟进到过更高阶段','{on} 表態時的階段,此後沒有跟進到過更高階段');
INSERT INTO codes VALUES(458,'text','why_stage_rule','any',36,'the highest stage reached so far counts; after a reopening, from its stage on','取到过的最高阶段;重启过的,从重启时的阶段算起','取到過的最高階段;重啟過的,從重啟時的階段算起');
INSERT INTO codes VALUES(459,'text','why_condition_voiced','any',37,'no follow-up has said otherwise since it was voiced','表态以来没有跟进改过状况','表態以來沒有跟進改過狀況');
INSERT INTO codes VALUES(460,'text','why_condition_rule','any',38,'the last condition that was typed counts','取最后一次填写的状况','取最後一次填寫的狀況');
INSERT INTO codes VALUES(461,'text','why_light_not_active','any',39,'only an active commitment has a light','只有推进中的事项亮灯','只有推進中的事項亮燈');
INSERT INTO codes VALUES(462,'text','why_light_no_rule','any',40,'no light rule looks at this stage','没有亮灯规则管这一阶段','沒有亮燈規則管這一階段');
INSERT INTO codes VALUES(463,'text','why_rule','any',41,'rule {code}, version {version}, from {first} until {until}: yellow after {yellow} days, red after {red}','规则 {code} 第 {version} 版,{first}起到{until}前:超过 {yellow} 天黄灯,超过 {red} 天红灯','規則 {code} 第 {version} 版,{first}起到{until}前:超過 {yellow} 天黃燈,超過 {red} 天紅燈');
INSERT INTO codes VALUES(464,'text','why_idle','any',42,'{days} days without progress, since {on} ({cause})','{days} 天没有进展,自 {on}({cause})算起','{days} 天沒有進展,自 {on}({cause})算起');
INSERT INTO codes VALUES(465,'text','why_late','any',43,'{stage} was promised by {on} ({cause}), {days} days ago','承诺 {on} 前{stage}({cause}),已过 {days} 天','承諾 {on} 前{stage}({cause}),已過 {days} 天');
INSERT INTO codes VALUES(466,'text','why_not_late','any',44,'{stage} is promised by {on} ({cause}), which has not passed','承诺 {on} 前{stage}({cause}),还没有过期','承諾 {on} 前{stage}({cause}),還沒有過期');
INSERT INTO codes VALUES(467,'text','why_no_due','any',45,'no day is promised for {stage}','没有承诺{stage}的期限','沒有承諾{stage}的期限');
INSERT INTO codes VALUES(468,'text','why_no_update','any',46,'active, and no follow-up at all','推进中,但表态以来没有任何跟进','推進中,但表態以來沒有任何跟進');
INSERT INTO codes VALUES(469,'text','why_stalled','any',47,'active, but its light is red','推进中,但亮红灯','推進中,但亮紅燈');
INSERT INTO codes VALUES(470,'text','why_lost','any',48,'ended before it was signed','签约前结束','簽約前結束');
INSERT INTO codes VALUES(471,'text','why_cancelled','any',49,'ended after it was signed','签约后结束','簽約後結束');
INSERT INTO codes VALUES(472,'text','why_as_condition','any',50,'as its condition says','与状况相同','與狀況相同');
INSERT INTO codes VALUES(473,'text','why_next','any',51,'Next','接下来','接下來');
INSERT INTO codes VALUES(474,'text','why_turn','any',52,'{light} from {on}, in {days} days, unless there is progress before','{on} 起转{light}灯(还有 {days} 天),除非此前有进展','{on} 起轉{light}燈(還有 {days} 天),除非此前有進展');
INSERT INTO codes VALUES(475,'text','brief_lately','any',53,'Lately','近况','近況');
INSERT INTO codes VALUES(476,'text','brief_owed','any',54,'Promised and not reached yet','对方已承诺、尚未做到','對方已承諾、尚未做到');
INSERT INTO codes VALUES(477,'text','brief_planned','any',55,'What we do next','我方下一步','我方下一步');
INSERT INTO codes VALUES(478,'text','brief_sensitive','any',56,'Mind this','注意事项','注意事項');
INSERT INTO codes VALUES(479,'text','more','any',57,'... and {count} more','… 另有 {count} 项','… 另有 {count} 項');
INSERT INTO codes VALUES(480,'text','today_written','any',58,'Recorded since {since}','{since} 以来的记录','{since} 以來的記錄');
INSERT INTO codes VALUES(481,'text','today_moved','any',59,'What moved','阶段和状况有变','階段和狀況有變');
INSERT INTO codes VALUES(482,'text','today_due','any',60,'Due today and overdue','今天到期和已逾期','今天到期和已逾期');
INSERT INTO codes VALUES(483,'text','today_red','any',61,'Turned red since {since}','{since} 以来转红灯','{since} 以來轉紅燈');
INSERT INTO codes VALUES(484,'text','times','any',62,'{command}: {times} times, {rows} rows','{command} × {times}({rows} 行)','{command} × {times}({rows} 行)');
INSERT INTO codes VALUES(485,'text','elsewhere','any',63,'another program','其他程序','其他程序');
INSERT INTO codes VALUES(486,'text','days_over','any',64,'{days} days late','逾期 {days} 天','逾期 {days} 天');
INSERT INTO codes VALUES(487,'text','due_today','any',65,'Next actions due today','今日到期','今日到期');
INSERT INTO codes VALUES(488,'text','last_entry','any',66,'Last entry','最近录入','最近錄入');
INSERT INTO codes VALUES(489,'text','handed_over','any',67,'handed over by {old} to {new}','由{old}移交给{new}','由{old}移交給{new}');
INSERT INTO codes VALUES(490,'text','nothing_due','any',68,'Nothing is due.','没有到期事项。','沒有到期事項。');
INSERT INTO codes VALUES(491,'text','outside','any',69,'(another program)','〔其他程序〕','〔其他程序〕');
INSERT INTO codes VALUES(492,'text','undoes','any',70,'undoes','撤销','撤銷');
INSERT INTO codes VALUES(493,'text','undone_by','any',72,'undone by','已撤销，见','已撤銷，見');
INSERT INTO codes VALUES(494,'text','voided','any',73,'void','作废','作廢');
INSERT INTO codes VALUES(495,'text','restored','any',74,'restore','恢复','恢復');
INSERT INTO codes VALUES(496,'text','correction','any',75,'correct','更正','更正');
INSERT INTO codes VALUES(497,'text','yes','any',76,'yes','是','是');
INSERT INTO codes VALUES(498,'text','no','any',105,'no','否','否');
INSERT INTO codes VALUES(499,'table','sources','any',0,'source','来源','來源');
INSERT INTO codes VALUES(500,'table','citations','any',1,'citation','引证','引證');
INSERT INTO codes VALUES(501,'table','events','any',2,'event','活动','活動');
INSERT INTO codes VALUES(502,'table','event_participants','any',3,'participant','参加者','參加者');
INSERT INTO codes VALUES(503,'table','event_sectors','any',4,'sector of event','活动行业','活動行業');
INSERT INTO codes VALUES(504,'table','companies','any',5,'company','企业','企業');
INSERT INTO codes VALUES(505,'table','company_aliases','any',6,'other name','其他名称','其他名稱');
INSERT INTO codes VALUES(506,'table','distinct_companies','any',7,'different companies','并非同一企业','並非同一企業');
INSERT INTO codes VALUES(507,'table','company_sectors','any',8,'sector of company','企业行业','企業行業');
INSERT INTO codes VALUES(508,'table','representatives','any',9,'person','代表人','代表人');
INSERT INTO codes VALUES(509,'table','positions','any',10,'position','职务','職務');
INSERT INTO codes VALUES(510,'table','sectors','any',11,'sector','行业','行業');
INSERT INTO codes VALUES(511,'table','announced_totals','any',12,'announced total','公布总数','公佈總數');
INSERT INTO codes VALUES(512,'table','commitments','any',13,'commitment','承诺事项','承諾事項');
INSERT INTO codes VALUES(513,'table','commitment_sectors','any',14,'further sector','所涉行业','所涉行業');
INSERT INTO codes VALUES(514,'table','commitment_representatives','any',15,'voice','表态人','表態人');
INSERT INTO codes VALUES(515,'table','commitment_parties','any',16,'party','合作方','合作方');
INSERT INTO codes VALUES(516,'table','commitment_measures','any',17,'quantity','规模','規模');
INSERT INTO codes VALUES(517,'table','followups','any',18,'follow-up','跟进记录','跟進記錄');
INSERT INTO codes VALUES(518,'table','receipts','any',19,'receipt','到账记录','到賬記錄');
INSERT INTO codes VALUES(519,'table','reports','any',20,'issued report','已签发报告','已簽發報告');
INSERT INTO codes VALUES(520,'table','codes','any',21,'label','标签','標籤');
INSERT INTO codes VALUES(521,'table','rules','any',22,'rule','规则','規則');
INSERT INTO codes VALUES(522,'hit_field','voiced_by','any',22,'Voiced by','表态人','表態人');
INSERT INTO codes VALUES(523,'column','member_sectors','any',22,'Members'' sectors','会员行业','會員行業');
INSERT INTO codes VALUES(524,'column','days_without_progress','any',42,'Days without progress','无进展天数','無進展天數');
INSERT INTO codes VALUES(525,'column','new_here','any',171,'New','本期新增数','本期新增數');
INSERT INTO codes VALUES(526,'column','counted','any',172,'All counted','统计件数','統計件數');
INSERT INTO codes VALUES(527,'column','signed','any',173,'Signed','签约数','簽約數');
INSERT INTO codes VALUES(528,'column','signed_share','any',174,'Signed of counted','签约占比','簽約佔比');
INSERT INTO codes VALUES(529,'column','registered','any',175,'Registered','注册数','註冊數');
INSERT INTO codes VALUES(530,'column','started','any',176,'Started','开工数','開工數');
INSERT INTO codes VALUES(531,'column','started_share','any',177,'Started of signed','开工占签约','開工佔簽約');
INSERT INTO codes VALUES(532,'column','operating','any',178,'In operation','投产数','投產數');
INSERT INTO codes VALUES(533,'column','fulfilled','any',179,'Fulfilled','兑现数','兌現數');
INSERT INTO codes VALUES(534,'column','ended','any',180,'Ended','结束数','結束數');
INSERT INTO codes VALUES(535,'column','live','any',181,'Live','存续数','存續數');
INSERT INTO codes VALUES(536,'column','announced','any',182,'Announced','公布数','公佈數');
INSERT INTO codes VALUES(537,'column','identified_count','any',183,'Identified','已对应数','已對應數');
INSERT INTO codes VALUES(538,'column','identified_share','any',184,'Identified of announced','对应占比','對應占比');
INSERT INTO codes VALUES(539,'column','previous','any',185,'Last period','上期','上期');
INSERT INTO codes VALUES(540,'column','move','any',186,'Change','增减','增減');
INSERT INTO codes VALUES(541,'column','bridge_line','any',187,'Line','变动项','變動項');
INSERT INTO codes VALUES(542,'column','sign','any',188,'Sign','加减','加減');
INSERT INTO codes VALUES(543,'column','share_of_opening','any',189,'Of the opening','占期初比例','佔期初比例');
INSERT INTO codes VALUES(544,'column','commitments','any',190,'Which commitments','涉及编号','涉及編號');
INSERT INTO codes VALUES(545,'column','stage_reached','any',191,'Stage reached','已达阶段','已達階段');
INSERT INTO codes VALUES(546,'column','supports','any',192,'What it supports','所证内容','所證內容');
INSERT INTO codes VALUES(547,'column','rule','any',193,'Rule','规则','規則');
INSERT INTO codes VALUES(548,'column','rule_kind','any',194,'Kind of rule','规则类别','規則類別');
INSERT INTO codes VALUES(549,'column','term','any',195,'Word','用语','用語');
INSERT INTO codes VALUES(550,'column','meaning','any',196,'What it means','含义','含義');
INSERT INTO codes VALUES(551,'column','evidence','any',197,'Evidence','依据处数','依據處數');
INSERT INTO codes VALUES(552,'question','parties','any',12,'With whom (name, or name:role)','还有谁(合作方、签约对方;用、隔开)','還有誰(合作方、簽約對方;用、隔開)');
INSERT INTO codes VALUES(553,'question','measures','any',15,'Other quantities (capacity=500 tonnes/year; jobs=300)','别的数量(如 产能=500吨/年;就业岗位=300人)','別的數量(如 產能=500噸/年;就業崗位=300人)');
INSERT INTO codes VALUES(554,'question','new_event','any',20,'Not in the register: add the event? y/n','名录里没有此活动。新增? y/n','名錄裡沒有此活動。新增? y/n');
INSERT INTO codes VALUES(555,'question','event_kind','any',21,'What kind of event','活动类别','活動類別');
INSERT INTO codes VALUES(556,'question','event_date','any',22,'Its first day','活动从哪一天开始','活動從哪一天開始');
INSERT INTO codes VALUES(557,'text','known_elsewhere','any',5,'Known elsewhere:','表态人登记在别的机构:','表態人登記在別的機構:');
INSERT INTO codes VALUES(558,'text','in_words','any',9,'(in words)','(仅记文字)','(僅記文字)');
INSERT INTO codes VALUES(559,'text','undo_of','any',71,'undo of #{number}','撤销 #{number}','撤銷 #{number}');
INSERT INTO codes VALUES(560,'text','in_yuan','any',77,'yuan; other currencies in their own main unit','元;外币为本币种主单位','元;外幣為本幣種主單位');
INSERT INTO codes VALUES(561,'text','in_wan','any',78,'ten thousand yuan; other currencies in ten thousands of their own','万元;外币以万计(本币种)','萬元;外幣以萬計(本幣種)');
INSERT INTO codes VALUES(562,'text','in_yi','any',79,'hundred million yuan; other currencies in hundred millions of their own','亿元;外币以亿计(本币种)','億元;外幣以億計(本幣種)');
INSERT INTO codes VALUES(563,'text','wan','any',80,'10k','万','萬');
INSERT INTO codes VALUES(564,'text','yi','any',81,'100m','亿','億');
INSERT INTO codes VALUES(565,'text','key_figures','any',82,'At a glance','要览','要覽');
INSERT INTO codes VALUES(566,'text','charts','any',83,'Charts','图示','圖示');
INSERT INTO codes VALUES(567,'text','chart_stages','any',84,'Counted commitments by stage','统计承诺按阶段','統計承諾按階段');
INSERT INTO codes VALUES(568,'text','chart_bridge','any',85,'Live commitments from opening to closing','存续承诺从期初到期末','存續承諾從期初到期末');
INSERT INTO codes VALUES(569,'text','chart_sectors','any',86,'Counted commitments by sector','统计承诺按行业','統計承諾按行業');
INSERT INTO codes VALUES(570,'text','chart_cohorts','any',87,'Counted commitments by when they were voiced','统计承诺按表态时间','統計承諾按表態時間');
INSERT INTO codes VALUES(571,'text','chart_receipts','any',88,'Money received','到账金额','到賬金額');
INSERT INTO codes VALUES(572,'text','over','any',89,'fulfilled or ended','已兑现或已结束','已兌現或已結束');
INSERT INTO codes VALUES(573,'text','not_signed','any',90,'not signed','未签约','未簽約');
INSERT INTO codes VALUES(574,'text','points','any',91,'points','个百分点','個百分點');
INSERT INTO codes VALUES(575,'text','before','any',92,'Period before','上期','上期');
INSERT INTO codes VALUES(576,'text','bridge','any',93,'From opening to closing','存续承诺变动表','存續承諾變動表');
INSERT INTO codes VALUES(577,'text','bridge_note','any',94,'Live is active or on hold. Each counted commitment is compared at the two ends of the period only.','存续指推进中或暂缓;每项统计承诺只比较期初和期末两个时点。','存續指推進中或暫緩;每項統計承諾只比較期初和期末兩個時點。');
INSERT INTO codes VALUES(578,'text','restatements','any',95,'Restatements: what issued reports said otherwise','追溯调整:与已签发报告不同之处','追溯調整:與已簽發報告不同之處');
INSERT INTO codes VALUES(579,'text','attention','any',96,'Red, yellow and overdue','红灯、黄灯和逾期事项','紅燈、黃燈和逾期事項');
INSERT INTO codes VALUES(580,'text','ages','any',97,'Active, by days without progress','推进中承诺按无进展天数','推進中承諾按無進展天數');
INSERT INTO codes VALUES(581,'text','losses','any',98,'Ended in the period','本期结束的承诺','本期結束的承諾');
INSERT INTO codes VALUES(582,'text','groups','any',99,'By sector, unit, region, event, company and time','分类汇总','分類匯總');
INSERT INTO codes VALUES(583,'text','not_counted','any',100,'not counted','不计入统计','不計入統計');
INSERT INTO codes VALUES(584,'text','rules','any',101,'Rules and how it is counted','规则与统计口径','規則與統計口徑');
INSERT INTO codes VALUES(585,'text','note_rounding','any',102,'Amounts are summed in full and rounded to two decimals only where they are shown; sums never cross currencies.','金额先按原值合计,显示时才四舍五入到两位小数;不同币种不相加。','金額先按原值合計,顯示時才四捨五入到兩位小數;不同幣種不相加。');
INSERT INTO codes VALUES(586,'text','note_empty','any',103,'A rate whose denominator is empty is shown as a dash, never as 0% or 100%.','分母为零的比率显示为“—”,不作 0% 或 100%。','分母為零的比率顯示為“—”,不作 0% 或 100%。');
INSERT INTO codes VALUES(587,'text','note_partial','any',104,'A date that is known only to the month, quarter or year is marked as approximate and counts on its last possible day.','只知到月、季或年的日期标“≈”,按可能的最后一天统计。','只知到月、季或年的日期標“≈”,按可能的最後一天統計。');
INSERT INTO codes VALUES(588,'text','of_one','any',106,'(units)','(元)','(元)');
INSERT INTO codes VALUES(589,'text','of_wan','any',107,'(10,000)','(万元)','(萬元)');
INSERT INTO codes VALUES(590,'text','of_yi','any',108,'(100 million)','(亿元)','(億元)');
INSERT INTO codes VALUES(591,'text','rounding','any',109,'Amounts are summed exactly and rounded only where they are shown; currencies are never added.','金额先按元汇总,显示时才四舍五入;不同币种不相加。','金額先按元彙總,顯示時才四捨五入;不同幣種不相加。');
INSERT INTO codes VALUES(592,'text','rounding_of','any',110,'Rounding','取整方式','取整方式');
INSERT INTO codes VALUES(593,'text','bridge_sum','any',111,'Live commitments: opening + new + reopened + moved in - moved out - lost - cancelled - fulfilled = closing','存续承诺:期初 + 新增 + 重启 + 转入 - 转出 - 流失 - 终止 - 兑现 = 期末','存續承諾:期初 + 新增 + 重啟 + 轉入 - 轉出 - 流失 - 終止 - 兌現 = 期末');
INSERT INTO codes VALUES(594,'text','restated','any',112,'Restated since the last report of the period before was issued','上期签发后的追溯调整','上期簽發後的追溯調整');
INSERT INTO codes VALUES(595,'text','whole_report','any',113,'(the whole report)','〔整份报告〕','〔整份報告〕');
INSERT INTO codes VALUES(596,'text','unstated','any',114,'(not stated)','〔未填〕','〔未填〕');
INSERT INTO codes VALUES(597,'text','by_stage','any',115,'Commitments by stage','承诺阶段分布','承諾階段分佈');
INSERT INTO codes VALUES(598,'text','by_age','any',116,'Active commitments by days without progress','推进中承诺:按无进展天数','推進中承諾:按無進展天數');
INSERT INTO codes VALUES(599,'text','by_period','any',117,'New pledges and receipts by period','各期新增承诺与到账','各期新增承諾與到賬');
INSERT INTO codes VALUES(600,'text','largest_sectors','any',118,'Sectors with most commitments','承诺最多的行业','承諾最多的行業');
INSERT INTO codes VALUES(601,'text','receipts_by_period','any',119,'Receipts by period','各期到账','各期到賬');
INSERT INTO codes VALUES(602,'text','cohort_chart','any',120,'What became of the pledges of each period','各期表态承诺的签约与开工','各期表態承諾的簽約與開工');
INSERT INTO codes VALUES(603,'text','whole_row','any',121,'(the whole fact)','〔整条〕','〔整條〕');
INSERT INTO codes VALUES(604,'text','not_attached','any',122,'(text not attached)','〔原文未附〕','〔原文未附〕');
INSERT INTO codes VALUES(605,'text','definitions','any',123,'What each figure counts','指标口径','指標口徑');
INSERT INTO codes VALUES(606,'text','terms','any',124,'Words and marks','用语与标记','用語與標記');
INSERT INTO codes VALUES(607,'text','stages','any',125,'Stages, conditions and statuses','阶段、状况与状态','階段、狀況與狀態');
INSERT INTO codes VALUES(608,'text','sources','any',126,'Sources','来源清单','來源清單');
INSERT INTO codes VALUES(609,'text','issued_as','any',127,'Issued, revision {revision}','正式签发,第 {revision} 版','正式簽發,第 {revision} 版');
INSERT INTO codes VALUES(610,'text','filing_unit','any',128,'Reporting unit','填报单位','填報單位');
INSERT INTO codes VALUES(611,'text','filled_by','any',129,'Filled in by','填报人','填報人');
INSERT INTO codes VALUES(612,'text','checked_by','any',130,'Checked by','审核人','審覈人');
INSERT INTO codes VALUES(613,'text','filled_on','any',131,'Date of filing','填报日期','填報日期');
INSERT INTO codes VALUES(614,'text','issued_at','any',132,'Issued at','签发时间','簽發時間');
INSERT INTO codes VALUES(615,'text','report_revision','any',133,'Revision','版次','版次');
INSERT INTO codes VALUES(616,'text','digest','any',134,'Digest of the figures','数据摘要值','數據摘要值');
INSERT INTO codes VALUES(617,'text','no_digest','any',135,'(given when it is issued)','〔签发时生成〕','〔簽發時生成〕');
INSERT INTO codes VALUES(618,'text','sign_head','any',136,'Head of the unit (signature)','单位负责人(签字)','單位負責人(簽字)');
INSERT INTO codes VALUES(619,'text','sign_checker','any',137,'Checked by (signature)','审核人(签字)','審覈人(簽字)');
INSERT INTO codes VALUES(620,'text','sign_filler','any',138,'Filled in by (signature)','填报人(签字)','填報人(簽字)');
INSERT INTO codes VALUES(621,'text','sign_date','any',139,'Date of signature','签字日期','簽字日期');
INSERT INTO codes VALUES(622,'text','seal','any',140,'Not valid without the seal of the unit.','本表须加盖单位公章。','本表須加蓋單位公章。');
INSERT INTO codes VALUES(623,'check','integrity','any',0,'The file is whole','文件完好','文件完好');
INSERT INTO codes VALUES(624,'check','header','any',1,'The file says whose it is and of which revision','文件标识与版本','文件標識與版本');
INSERT INTO codes VALUES(625,'check','schema','any',2,'Tables, columns, constraints and indexes are all there','表、字段、约束、索引齐全','表、字段、約束、索引齊全');
INSERT INTO codes VALUES(626,'check','triggers','any',3,'Triggers are those of this program','触发器未被改动','觸發器未被改動');
INSERT INTO codes VALUES(627,'check','views','any',4,'Views are those of this program','视图未被改动','視圖未被改動');
INSERT INTO codes VALUES(628,'check','sequences','any',5,'Numbers are never given twice','编号不重复使用','編號不重複使用');
INSERT INTO codes VALUES(629,'check','values','any',6,'Each row holds only what its columns may hold','每行的值合规','每行的值合規');
INSERT INTO codes VALUES(630,'check','unique','any',7,'What must be unique is','应唯一的不重复','應唯一的不重複');
INSERT INTO codes VALUES(631,'check','references','any',8,'What a row refers to is there','所指的行都在','所指的行都在');
INSERT INTO codes VALUES(632,'check','lookups','any',9,'Labels, rules, folds and meanings are those of this program','标签、规则、字形、释义齐全','標籤、規則、字形、釋義齊全');
INSERT INTO codes VALUES(633,'check','moves','any',10,'Follow-ups move stage and condition as the rules allow','阶段与状况变动合规','階段與狀況變動合規');
INSERT INTO codes VALUES(634,'check','gates','any',11,'Each follow-up says what its kind needs','跟进内容完整','跟進內容完整');
INSERT INTO codes VALUES(635,'check','pledges','any',12,'A commitment does not contradict itself','承诺前后不矛盾','承諾前後不矛盾');
INSERT INTO codes VALUES(636,'check','balances','any',13,'Money arrives after the pledge, and no more goes back than came','到账晚于表态,退款不超到账','到賬晚於表態,退款不超到賬');
INSERT INTO codes VALUES(637,'check','corrections','any',14,'A correction names the original row','更正指向原记录','更正指向原記錄');
INSERT INTO codes VALUES(638,'check','merged','any',15,'What was merged is one row, and one step away','合并指向最终一行','合併指向最終一行');
INSERT INTO codes VALUES(639,'check','trees','any',16,'Nothing stands above itself','上下级不成环','上下級不成環');
INSERT INTO codes VALUES(640,'check','voices','any',17,'Who voiced it spoke in a position of their own','表态人职务相符','表態人職務相符');
INSERT INTO codes VALUES(641,'check','lines','any',18,'A name or a title is one line','名称、标题为一行','名稱、標題為一行');
INSERT INTO codes VALUES(642,'check','credit_codes','any',19,'Credit codes have the right check character','信用代码校验相符','信用代碼校驗相符');
INSERT INTO codes VALUES(643,'check','citations','any',20,'Citations say what the texts say','引证与原文一致','引證與原文一致');
INSERT INTO codes VALUES(644,'check','journal','any',21,'Every row equals its last journalled state','每行与变更日志一致','每行與變更日誌一致');
INSERT INTO codes VALUES(645,'check','appended','any',22,'Append-only rows were not rewritten','只增记录未被改写','只增記錄未被改寫');
INSERT INTO codes VALUES(646,'check','batches','any',23,'Batches are closed, in order and not empty','批次完整有序','批次完整有序');
INSERT INTO codes VALUES(647,'check','reasons','any',24,'A confirmed commitment was changed for a reason','已确认承诺改动有理由','已確認承諾改動有理由');
INSERT INTO codes VALUES(648,'check','outside','any',25,'Edits by other programs','其他程序的改动','其他程序的改動');
INSERT INTO codes VALUES(649,'check','reports','any',26,'Issued reports are what was signed','已签发报告未被改动','已簽發報告未被改動');
INSERT INTO codes VALUES(650,'check','bridge','any',27,'The bridge of a report adds up','期初期末衔接相符','期初期末銜接相符');
INSERT INTO codes VALUES(651,'check','names','any',28,'Names are found as they are written','名称检索键相符','名稱檢索鍵相符');
INSERT INTO codes VALUES(652,'check','search','any',29,'The search index has the words of the rows','搜索索引与内容一致','搜索索引與內容一致');
INSERT INTO codes VALUES(653,'sheet','appendix','any',5,'Sources and rules','来源与口径','來源與口徑');
INSERT INTO codes VALUES(654,'sheet','bridge','any',6,'Bridge','存续变动','存續變動');
INSERT INTO codes VALUES(655,'sheet','changes','any',7,'Changes','改版差异','改版差異');
INSERT INTO codes VALUES(656,'sheet','attention','any',8,'To watch','督办清单','督辦清單');
INSERT INTO codes VALUES(657,'sheet','groups','any',9,'Breakdown','分类统计','分類統計');
INSERT INTO codes VALUES(658,'sheet','evidence','any',10,'Evidence','原文依据','原文依據');
INSERT INTO codes VALUES(659,'about','figures','any',0,'every figure with its base, its change and its definition; charts','全部指标、基数、增减与口径;图表','全部指標、基數、增減與口徑;圖表');
INSERT INTO codes VALUES(660,'about','bridge','any',1,'from the opening to the closing; losses and restatements','期初到期末的变动;流失原因与追溯调整','期初到期末的變動;流失原因與追溯調整');
INSERT INTO codes VALUES(661,'about','changes','any',2,'what differs from the revision issued before, and why','与上一版的差异及依据','與上一版的差異及依據');
INSERT INTO codes VALUES(662,'about','register','any',3,'every confirmed commitment as it stood at the cut-off','截止日的全部已核实承诺','截止日的全部已覈實承諾');
INSERT INTO codes VALUES(663,'about','followups','any',4,'what happened in the period','本期发生的跟进','本期發生的跟進');
INSERT INTO codes VALUES(664,'about','attention','any',5,'red, yellow and overdue, with who and when next','红灯、黄灯与逾期事项,谁办、何时办','紅燈、黃燈與逾期事項,誰辦、何時辦');
INSERT INTO codes VALUES(665,'about','groups','any',6,'by stage, age, cohort, sector, unit, region, event and company; announced totals','按阶段、停滞天数、时期、行业、责任单位、地区、活动、企业;公布总数','按階段、停滯天數、時期、行業、責任單位、地區、活動、企業;公佈總數');
INSERT INTO codes VALUES(666,'about','evidence','any',7,'the words of the sources behind each fact','各项事实的原文出处','各項事實的原文出處');
INSERT INTO codes VALUES(667,'about','appendix','any',8,'sources, definitions, rules and the meaning of words','来源、口径、规则与用语','來源、口徑、規則與用語');
INSERT INTO codes VALUES(668,'bridge','frozen_closing','any',0,'Closing as issued last time','上期已签发期末数','上期已簽發期末數');
INSERT INTO codes VALUES(669,'bridge','restated_in','any',1,'added to it since','其后调入','其後調入');
INSERT INTO codes VALUES(670,'bridge','restated_out','any',2,'taken from it since','其后调出','其後調出');
INSERT INTO codes VALUES(671,'bridge','opening','any',3,'Opening','期初存续','期初存續');
INSERT INTO codes VALUES(672,'bridge','new','any',4,'New','本期新增','本期新增');
INSERT INTO codes VALUES(673,'bridge','reopened','any',5,'Reopened','重新启动','重新啟動');
INSERT INTO codes VALUES(674,'bridge','moved_in','any',6,'Moved in','划入','劃入');
INSERT INTO codes VALUES(675,'bridge','moved_out','any',7,'Moved out','划出','劃出');
INSERT INTO codes VALUES(676,'bridge','lost','any',8,'Lost before signing','签约前流失','簽約前流失');
INSERT INTO codes VALUES(677,'bridge','cancelled','any',9,'Cancelled after signing','签约后终止','簽約後終止');
INSERT INTO codes VALUES(678,'bridge','fulfilled','any',10,'Fulfilled','已兑现','已兌現');
INSERT INTO codes VALUES(679,'bridge','new_and_ended','any',11,'New and over within the period','本期新增并已了结(另列)','本期新增並已了結(另列)');
INSERT INTO codes VALUES(680,'bridge','closing','any',12,'Closing','期末存续','期末存續');
INSERT INTO codes VALUES(681,'group','cohort','any',0,'By period of voicing','按表态时期','按表態時期');
INSERT INTO codes VALUES(682,'group','sector','any',1,'By sector','按行业','按行業');
INSERT INTO codes VALUES(683,'group','unit','any',2,'By responsible unit','按责任单位','按責任單位');
INSERT INTO codes VALUES(684,'group','region','any',3,'By region','按地区','按地區');
INSERT INTO codes VALUES(685,'group','event','any',4,'By event','按活动','按活動');
INSERT INTO codes VALUES(686,'group','company','any',5,'By company','按企业','按企業');
INSERT INTO codes VALUES(687,'term','counted','any',0,'Counted','计入统计','計入統計');
INSERT INTO codes VALUES(688,'term','stage','any',1,'Stage','阶段','階段');
INSERT INTO codes VALUES(689,'term','condition','any',2,'Condition','状况','狀況');
INSERT INTO codes VALUES(690,'term','lost','any',3,'Lost','流失','流失');
INSERT INTO codes VALUES(691,'term','cancelled','any',4,'Cancelled','终止','終止');
INSERT INTO codes VALUES(692,'term','stalled','any',5,'Stalled','停滞','停滯');
INSERT INTO codes VALUES(693,'term','no_update','any',6,'No update','未跟进','未跟進');
INSERT INTO codes VALUES(694,'term','lights','any',7,'Lights: green, yellow, red','●绿 ▲黄 ■红','●綠 ▲黃 ■紅');
INSERT INTO codes VALUES(695,'term','reached','any',8,'Reached','达到','達到');
INSERT INTO codes VALUES(696,'term','cohort','any',9,'Cohort','同期承诺','同期承諾');
INSERT INTO codes VALUES(697,'term','restated','any',10,'Restated','追溯调整','追溯調整');
INSERT INTO codes VALUES(698,'term','approximate','any',11,'About','≈','≈');
INSERT INTO codes VALUES(699,'term','dash','any',12,'Dash','—','—');
INSERT INTO codes VALUES(700,'term','amount','any',13,'Amount','金额','金額');
INSERT INTO codes VALUES(701,'meaning','counted','any',0,'confirmed, not merged into another, no agreement between organisations, and without components that count themselves','已核实、未并入他项、不属机构间协议,且没有自行统计的分项','已覈實、未併入他項、不屬機構間協議,且沒有自行統計的分項');
INSERT INTO codes VALUES(702,'meaning','stage','any',1,'how far the pledge has verifiably got; it never falls unless it is reopened','承诺经核实走到的最远一步;除非重启,不会后退','承諾經覈實走到的最遠一步;除非重啟,不會後退');
INSERT INTO codes VALUES(703,'meaning','condition','any',2,'whether it is alive, as a person recorded it','承诺是否存续,由人填写','承諾是否存續,由人填寫');
INSERT INTO codes VALUES(704,'meaning','lost','any',3,'ended before it was signed','签约前结束','簽約前結束');
INSERT INTO codes VALUES(705,'meaning','cancelled','any',4,'ended when it was signed or later','签约后结束','簽約後結束');
INSERT INTO codes VALUES(706,'meaning','stalled','any',5,'active with a red light','推进中但亮红灯','推進中但亮紅燈');
INSERT INTO codes VALUES(707,'meaning','no_update','any',6,'active, without a single follow-up since it was voiced','推进中,表态以来没有任何跟进','推進中,表態以來沒有任何跟進');
INSERT INTO codes VALUES(708,'meaning','lights','any',7,'active commitments only; the days of each light stand among the rules','只看推进中的承诺;各灯天数见现行规则','只看推進中的承諾;各燈天數見現行規則');
INSERT INTO codes VALUES(709,'meaning','reached','any',8,'at this stage or a later one by the cut-off, even if it ended later','截止日前到过该阶段或更后阶段,其后结束的也算','截止日前到過該階段或更後階段,其後結束的也算');
INSERT INTO codes VALUES(710,'meaning','cohort','any',9,'all that were voiced in the same period','同一时期表态的全部承诺','同一時期表態的全部承諾');
INSERT INTO codes VALUES(711,'meaning','restated','any',10,'what an issued report said and what is known today differ','已签发的数与现在掌握的不同','已簽發的數與現在掌握的不同');
INSERT INTO codes VALUES(712,'meaning','approximate','any',11,'the day is known only to the month, quarter or year; the last possible day counts','日期只知到月、季或年;按可能的最后一天计','日期只知到月、季或年;按可能的最後一天計');
INSERT INTO codes VALUES(713,'meaning','dash','any',12,'nothing to take a rate of, or no amount','没有基数,或没有金额','沒有基數,或沒有金額');
INSERT INTO codes VALUES(714,'meaning','amount','any',13,'as last revised; an amount that no source gives is left empty and is not nothing','按最近一次调整;来源没有给出的留空,不等于零','按最近一次調整;來源沒有給出的留空,不等於零');
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
INSERT INTO representatives VALUES(8,'陈示例',NULL,NULL,NULL,'13900001234',NULL,NULL,NULL,'陈示例','chenshili csl');
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
INSERT INTO positions VALUES(10,8,7,NULL,'副总经理',NULL,NULL);
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
INSERT INTO receipts VALUES(1,4,'2024-06-25',35000000,'CNY','3500万',NULL,'2026-11-24T17:59:45Z','王芳',NULL,0);
INSERT INTO receipts VALUES(2,4,'2024-06-28',10000000,'CNY','1000万',NULL,'2026-11-24T17:59:45Z','王芳',NULL,0);
INSERT INTO receipts VALUES(3,1,'2024-06-30',1,'CNY','1元',NULL,'2026-11-24T17:59:58Z','王芳',NULL,0);
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
INSERT INTO citations VALUES(364,4,6,13,'row',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,NULL);
CREATE TABLE IF NOT EXISTS "batches" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	command TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	reason TEXT, 
	started_at TEXT NOT NULL, 
	finished_at TEXT, 
	undoes_id INTEGER, 
	CONSTRAINT ck_batches_command_not_empty CHECK (command <> ''), 
	CONSTRAINT ck_batches_actor_not_empty CHECK (actor <> ''), 
	CONSTRAINT ck_batches_reason_not_empty CHECK (reason <> ''), 
	CONSTRAINT fk_batches_undoes_id FOREIGN KEY(undoes_id) REFERENCES batches (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_batches_undoes_earlier CHECK (undoes_id < id)
);
INSERT INTO batches VALUES(1,'init','王芳',NULL,'2026-11-24T17:59:36Z','2026-11-24T17:59:39Z',NULL);
INSERT INTO batches VALUES(2,'followup add','王芳',NULL,'2026-11-24T17:59:40Z','2026-11-24T17:59:40Z',NULL);
INSERT INTO batches VALUES(3,'followup add','王芳',NULL,'2026-11-24T17:59:41Z','2026-11-24T17:59:41Z',NULL);
INSERT INTO batches VALUES(4,'followup correct','王芳',NULL,'2026-11-24T17:59:42Z','2026-11-24T17:59:42Z',NULL);
INSERT INTO batches VALUES(5,'followup add','王芳',NULL,'2026-11-24T17:59:43Z','2026-11-24T17:59:43Z',NULL);
INSERT INTO batches VALUES(6,'followup void','王芳','记错了企业','2026-11-24T17:59:43Z','2026-11-24T17:59:44Z',NULL);
INSERT INTO batches VALUES(7,'receipt add','王芳',NULL,'2026-11-24T17:59:45Z','2026-11-24T17:59:45Z',NULL);
INSERT INTO batches VALUES(8,'receipt add','王芳',NULL,'2026-11-24T17:59:45Z','2026-11-24T17:59:45Z',NULL);
INSERT INTO batches VALUES(9,'company add','王芳',NULL,'2026-11-24T17:59:46Z','2026-11-24T17:59:47Z',NULL);
INSERT INTO batches VALUES(10,'company merge','王芳',NULL,'2026-11-24T17:59:48Z','2026-11-24T17:59:48Z',NULL);
INSERT INTO batches VALUES(11,'rep add','王芳',NULL,'2026-11-24T17:59:49Z','2026-11-24T17:59:50Z',NULL);
INSERT INTO batches VALUES(12,'source add','王芳',NULL,'2026-11-24T17:59:51Z','2026-11-24T17:59:51Z',NULL);
INSERT INTO batches VALUES(13,'followup add','王芳',NULL,'2026-11-24T17:59:52Z','2026-11-24T17:59:52Z',NULL);
INSERT INTO batches VALUES(14,'followup add','王芳',NULL,'2026-11-24T17:59:53Z','2026-11-24T17:59:53Z',NULL);
INSERT INTO batches VALUES(15,'commitment edit','王芳','补地点','2026-11-24T17:59:54Z','2026-11-24T17:59:54Z',NULL);
INSERT INTO batches VALUES(16,'followup add','王芳',NULL,'2026-11-24T17:59:55Z','2026-11-24T17:59:55Z',NULL);
INSERT INTO batches VALUES(17,'undo','王芳',NULL,'2026-11-24T17:59:56Z','2026-11-24T17:59:56Z',16);
INSERT INTO batches VALUES(18,'report issue','王芳',NULL,'2026-11-24T17:59:57Z','2026-11-24T17:59:58Z',NULL);
INSERT INTO batches VALUES(19,'receipt add','王芳',NULL,'2026-11-24T17:59:58Z','2026-11-24T17:59:58Z',NULL);
INSERT INTO batches VALUES(20,'db upgrade','王芳',NULL,'2026-11-28T19:09:55Z','2026-11-28T19:09:56Z',NULL);
INSERT INTO batches VALUES(21,'followup add','王芳',NULL,'2026-11-28T19:09:57Z','2026-11-28T19:09:57Z',NULL);
CREATE TABLE IF NOT EXISTS "search_queue" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	CONSTRAINT ck_search_queue_table_name_not_empty CHECK (table_name <> '')
);
CREATE TABLE search_docs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	CONSTRAINT uq_search_docs_table_name_row_id UNIQUE (table_name, row_id), 
	CONSTRAINT ck_search_docs_table_name_not_empty CHECK (table_name <> '')
);
CREATE TABLE search_state (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	table_name TEXT NOT NULL, 
	indexed_id INTEGER NOT NULL, 
	changed_count INTEGER NOT NULL, 
	CONSTRAINT uq_search_state_table_name UNIQUE (table_name), 
	CONSTRAINT ck_search_state_table_name_not_empty CHECK (table_name <> '')
);
INSERT INTO search_state VALUES(28,'search_index',3,0);
INSERT INTO search_state VALUES(29,'companies',19,0);
INSERT INTO search_state VALUES(30,'representatives',8,0);
INSERT INTO search_state VALUES(31,'commitments',12,0);
INSERT INTO search_state VALUES(32,'followups',10,0);
INSERT INTO search_state VALUES(33,'receipts',3,0);
INSERT INTO search_state VALUES(34,'events',5,0);
INSERT INTO search_state VALUES(35,'sectors',38,0);
INSERT INTO search_state VALUES(36,'sources',4,0);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_index','search_index',0,'CREATE VIRTUAL TABLE search_index USING fts5 (grams, content='''', detail=none, tokenize="ascii tokenchars ''!""#$%&''''()*+,-./:;<=>?@[\]^_`{|}~''")');
CREATE TABLE IF NOT EXISTS 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_index_data VALUES(1,X'5dcb71');
INSERT INTO search_index_data VALUES(10,X'0000000001020d000201010c020101');
INSERT INTO search_index_data VALUES(137438953473,X'00000ee002302181ffffffffff7d01010203e4b8ad81ffffffffff7d01010101289fffffffff7b039fffffffff7e9fffffffff7b08bfffffffff7e0201629fffffffff7b03bfffffffff7908bfffffffff7e030265699fffffffff7b0303026a299fffffffff7b030203e58c979fffffffff7b039fffffffff7e9fffffffff7b08bfffffffff7e0101299fffffffff7b039fffffffff7e9fffffffff7b08bfffffffff7e02016b9fffffffff7b03bfffffffff7908bfffffffff7e0302656a9fffffffff7e03026a789fffffffff7b0401799fffffffff7e03026f6e9fffffffff7b0203e7a7919fffffffff7ebfffffffff790302a9ba9fffffffff7ba08080808001a08080808003bfffffffff7e01012c9fffffffff7fbfffffffff75010101010104029fffffffff7e8180808080800001010203e4b88d81ffffffffff7d04019481ffffffffff7d0401bedfffffffff760302b99fdfffffffff7501010203e585acdfffffffff7803029091dfffffffff750302afb9ffffffffff7d0401bbdfffffffff7d0302b88cdfffffffff770203e68c879fffffffff7f030298afdfffffffff7403029c899fffffffff7f04018ddfffffffff7f0302af8fdfffffffff790302b689dfffffffff7f0203e79c8b81ffffffffff7d01010302bd9181ffffffffff7f0203e8aea9dfffffffff740203e98791dfffffffff7d01012ddfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c010101019fffffffff640fa0808080800a010101020130dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e03023031dfffffffff7fbfffffffff7e040132dfffffffff7e040133dfffffffff7d040134dfffffffff7ca08080808001029fffffffff7f01040135dfffffffff7b040136dfffffffff7aa08080808000040137dfffffffff79a08080808000040138dfffffffff78040139dfffffffff7703023130dfffffffff76040131dfffffffff75040132dfffffffff740302332d81bfffffffff7e010302342d81bfffffffff7b0101c0808080800002013181ffffffffff7c02013281bfffffffff7b010101bfffffffff7f0302303281ffffffffff7d0302352d81bfffffffff7d0302372d81bfffffffff7b010202016181bfffffffff7e0302692d81bfffffffff7e02016281bfffffffff7e010302656981bfffffffff7e0102016981dfffffffff7203026e7381dfffffffff7202017181bfffffffff7c0302696e81bfffffffff7c02017281bfffffffff7d0302657381bfffffffff7d02017381bfffffffff7b029fffffffff660302656181dfffffffff630302696781bfffffffff7d0302796d81bfffffffff7b02017481bfffffffff7c03026f7581bfffffffff7c02017681bfffffffff7e010302697381bfffffffff7e0102017a81ffffffffff7e010302686f81ffffffffff7e010101309fffffffff7e019fffffffff799fffffffff7c01010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e0201309fffffffff7e019fffffffff799fffffffff7f01010101010101019fffffffff7a0103029fffffffff7e010103023030bfffffffff78040131bfffffffff7803023132bfffffffff78020131bfffffffff789fffffffff7c010109bfffffffff7e03023233bfffffffff78020132dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e0302342ddfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e020133dfffffffff7de080808080010103022d3281bfffffffff7e04016281bfffffffff7f020134dfffffffff7ca08080808001029fffffffff7f019fffffffff7c0101c0808080800003022d3281bfffffffff7b0101c08080808000020135dfffffffff7b020136dfffffffff7aa08080808000020137dfffffffff79a08080808000020138dfffffffff78020139dfffffffff770203e4b887dfffffffff79c08080808005010203e5aeb69fffffffff7e010101319fffffffff7f9fffffffff799fffffffff7c010109bfffffffff7e01dfffffffff7e020130dfffffffff76c0808080800803023030819fffffffff7e020131dfffffffff75020132bfffffffff789fffffffff7c03023334bfffffffff78020133bfffffffff7803023930bfffffffff780201399fffffffff7f030239339fffffffff7f0203e58583819fffffffff7d010132bfffffffff789fffffffff7c01010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e020130dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e03023234dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e020133bfffffffff78020134dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e03022d30dfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e02013581bfffffffff7d03022d7281bfffffffff7d02013781bfffffffff7b010203022d6281bfffffffff7e04017181bfffffffff7c04017381bfffffffff7b02013881bfffffffff7ebfffffffff7f0101339fffffffff7e019fffffffff79a08080808005c080808080029fffffffff7f0102012d81bfffffffff7e010302323781bfffffffff7e0302626581bfffffffff7f0201309fffffffff7e01020134bfffffffff78020135819fffffffff7f03023030819fffffffff7f020139bfffffffff7803023030bfffffffff780203e5b9b49fffffffff7f0203e69c8881bfffffffff7e01010134bfffffffff789fffffffff7c01010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e02012ddfffffffff7401010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01010101bfffffffff7e03023030dfffffffff7701010101010101019fffffffff7a0103029fffffffff7e0101040131dfffffffff74010104013381bfffffffff7e0104013481bfffffffff7b0101c080808080000302323581bfffffffff7d04013781bfffffffff7b0104013881ffffffffff7d0203e4b8aa81bfffffffff7b0401ad81bfffffffff7b010203e69c8881bfffffffff7d010135dfffffffff7bc080808080049fffffffff7e02012d81bfffffffff7d0302726581bfffffffff7d020130819fffffffff7f0203e697a581bfffffffff7d010136dfffffffff7aa08080808000010137dfffffffff79a08080808000c08080808002010202012d81bfffffffff7b01020302626581bfffffffff7e0302716981bfffffffff7c0302737981bfffffffff7b0203e697a581bfffffffff7b0102010138dfffffffff78e08080808006bfffffffff7f0203e697a581bfffffffff7e0101399fffffffff7f9fffffffff799fffffffff7f020130bfffffffff7803023030bfffffffff780201339fffffffff7f0201399fffffffff7f01013a81ffffffffff7d0203e6a08781ffffffffff7d01013bdfffffffff7501010101010101010101dfffffffff7ec0808080800001010203e585b7dfffffffff76020603028ebbdfffffffff7503028faa81ffffffffff7e0103029088dfffffffff77080203e6968781ffffffffff7d0203e7adbe81bfffffffff7d0203e8a784dfffffffff7a01010203e98791dfffffffff79030299a2dfffffffff7d0302a1b581ffffffffff7d01015f81dfffffffff5a01010101010101010104010103030101010101010101010101010101010102016181dfffffffff680403026e6481dfffffffff6c0302707081dfffffffff6802016281dfffffffff780302696781dfffffffff7802016381dfffffffff5a02030d080302656c81dfffffffff6c0302697281dfffffffff7404017481dfffffffff5a0503026f6e81dfffffffff5c02016481dfffffffff5d01051005010302617481dfffffffff78010302657681dfffffffff630302696781dfffffffff5d0104017381dfffffffff7302016581dfffffffff670302717581dfffffffff6702016881dfffffffff5e0a0302656181dfffffffff5e03026f6d81dfffffffff6802016981dfffffffff71010305030103026e6481dfffffffff7e04016681dfffffffff710404017381dfffffffff7204017481dfffffffff72080302016d81dfffffffff620706010302616e81dfffffffff6904017481dfffffffff700302656d81dfffffffff6f04017481dfffffffff6202016f81dfffffffff5d0302706581dfffffffff5d02017281dfffffffff5b1b0302656181dfffffffff7604016e81dfffffffff5b02017381dfffffffff63140302656181dfffffffff6304016381dfffffffff7702017481dfffffffff6714040302656381dfffffffff7b040302726181dfffffffff6702017681dfffffffff7c0302616381dfffffffff7c02017781dfffffffff60010302617381dfffffffff60010101619fffffffff6e01010101010101010101010101010101019fffffffff7a0101010101019fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d01019fffffffff5d0101010101010101010201010101010102010101010101010101010101010101029fffffffff7f0102015f81dfffffffff63140302646581dfffffffff630302736581dfffffffff770201629fffffffff7f030265699fffffffff7f02016381dfffffffff6901040e0302636981dfffffffff7c0302747581dfffffffff69010201649fffffffff7281bfffffffff770302616a9fffffffff720302766181dfffffffff6902016581dfffffffff6e0302726f81dfffffffff6e02016681dfffffffff6b0302657481dfffffffff6b0201679fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f01bfffffffff7e020302726981dfffffffff7d020302756f9fffffffff790201689fffffffff79c080808080000101019fffffffff7d040c0e1d170b0b1f1d170a0a090a111c250c0a090c0b0a0a090a0b0a0a090a0a0e0b0b0b3f3510090917090f0f09090a09090c130a130b0b0d0a0b0b0c0a0b0a0b0a0b110b0b0b0a0b0b0c0b0c422f0a090a180a3536100b0a2513090f0f0909120c250f0b090f0a090a090a0c3b35360935360a0b0c0b0a0a10230b0b0b0a090a0b090a0b0d3b35230b0b120b0b0a0c0b0c150a0b0a0c0f170c0b0b0b0e150c15090a09090a0c210d0a0c0b0c0c0d0b0a0b280b0b0b0a0b0e0b0b0b0b0f0c0b0c0a0a0b0b0b0b0f0b0b0a0c0d0b0a0b0a0a0b0b0b0a0b0b0a0c0c0b0a0b0b0c7e0b0b0b090a0d0b0c100a0b0a0b0a0b290c0a');
INSERT INTO search_index_data VALUES(137438953474,X'00040ec2ffffffffff7a03029fffffffff7f010530616875619fffffffff790201699fffffffff6e09a080808080039fffffffff7b0103010101e080808080029fffffffff690b03022d7681bfffffffff7e0302616e9fffffffff6e03026c5f81dfffffffff6703026e2d81dfffffffff7204015f81dfffffffff720401699fffffffff7702016a9fffffffff72030269799fffffffff7202016c81dfffffffff5b010101040d0106020202010203025f6281dfffffffff7804016381dfffffffff5c04016981dfffffffff7a0304016d81dfffffffff6f04017281dfffffffff7604017481dfffffffff7f04017681dfffffffff7c0302697481dfffffffff760302746881dfffffffff5e1a02016d9fffffffff75030261749fffffffff7502016e9fffffffff6e0101030101010101010101010101019fffffffff7a0201039fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101bfffffffff5c02010207010101020201020704a0808080800201030228629fffffffff7e03022d7a81ffffffffff7f03025f6881dfffffffff5e04017281dfffffffff5b0302636581dfffffffff68010401759fffffffff760681e08080808002010302645f81dfffffffff6c04016f9fffffffff750302657381dfffffffff6f030267679fffffffff7804016a9fffffffff7704016b9fffffffff7504016f9fffffffff6f04040101010102010104017381ffffffffff7f0401749fffffffff7b0401759fffffffff7702060401789fffffffff7303040401799fffffffff6f04017a9fffffffff6f06030268659fffffffff700302696d81dfffffffff7c03026a699fffffffff79a08080808003a0808080800303026b659fffffffff790203026c759fffffffff74030271759fffffffff760302726fbfffffffff7f030273689fffffffff7608040169bfffffffff7ba0808080800201ffffffffff690302747581dfffffffff710302756681dfffffffff6901030278699fffffffff6e0d81e08080808004030279659fffffffff7404016f9fffffffff7a03027a699fffffffff7302016f9fffffffff6f0102010101a0808080800602019fffffffff7f01dfffffffff7ec0808080800203022d7481bfffffffff7c030267619fffffffff75040165bfffffffff7d03026861bfffffffff7e0401759fffffffff7203026e6581ffffffffff7e030273689fffffffff6f010403027a689fffffffff6f04a0808080800b02017081dfffffffff680302706c81dfffffffff6802017281bfffffffff7d9fffffffff610102030412020302636881bfffffffff7d9fffffffff7f0302646f81dfffffffff610302655f81dfffffffff5e0302696e81dfffffffff640302745f81dfffffffff5f0904016981dfffffffff7a02017381dfffffffff60010302746581dfffffffff60010201749fffffffff7581bfffffffff68030e0101010301020101020302615f81dfffffffff770302656481dfffffffff7404017281dfffffffff600f010302696f81dfffffffff5d1103040603026f759fffffffff7502017581dfffffffff660302746f81dfffffffff6602017681dfffffffff6e0302696181dfffffffff6e0201789fffffffff6e030bbfffffffff78030269659fffffffff7c030275659fffffffff7102017981dfffffffff7302017a9fffffffff7604c0808080800301ffffffffff630302617281dfffffffff61030268619fffffffff7a0302697a9fffffffff760101629fffffffff6f02060102010301bfffffffff76010101050101bfffffffff7ea08080808001019fffffffff5c02010d02020306010201619fffffffff6f81bfffffffff6c0303026e5f81dfffffffff5b030401679fffffffff6f0201629fffffffff6f030267739fffffffff6f0201659fffffffff710603010301bfffffffff760101060101bfffffffff7ea08080808001010302696a9fffffffff710603010301819fffffffff7f0104016e9fffffffff7f0201679fffffffff6f02016981dfffffffff6b020b010302675f81dfffffffff780103026f6d81dfffffffff6d04017381dfffffffff6b02016a9fffffffff710603010301bfffffffff760101060101bfffffffff7e0302296b9fffffffff7b03030264629fffffffff7f0401789fffffffff71030268639fffffffff7a0302746e9fffffffff7702016e9fffffffff7f03026b6a9fffffffff7f02016f9fffffffff78c08080808000030272759fffffffff780201729fffffffff78c08080808000ffffffffff77030302616981dfffffffff7204016e81dfffffffff6f030273679fffffffff780201759fffffffff6f81bfffffffff6e030262619fffffffff6f0302696c81dfffffffff5d0101639fffffffff7301020103029fffffffff7c029fffffffff7a0101030101010101dfffffffff7f9fffffffff5d020201030303010102010101030201020102010101029fffffffff7f0102015f81dfffffffff750302696e81dfffffffff7502016181dfffffffff5e041603026c5f81dfffffffff780302726581dfffffffff5e0201639fffffffff7ac0808080800301ffffffffff7e0302696e81dfffffffff7c0302786b9fffffffff7a0201649fffffffff7403026c639fffffffff7402016581dfffffffff650301030204080302645f81dfffffffff6903026c6c81dfffffffff6c020166bfffffffff7a9fffffffff7f0101010201679fffffffff7603026a7a9fffffffff760201689fffffffff73010201039fffffffff7e029fffffffff7b01030101010101dfffffffff7f9fffffffff7e010303022d7381bfffffffff7d0302616e9fffffffff740302656e9fffffffff74069fffffffff7e029fffffffff7f01010103026e6f81dfffffffff7b04030275619fffffffff7303010302016981dfffffffff5a02030e020506020302616c81dfffffffff6f0b03026e6581dfffffffff6d0f0302706181dfffffffff5c0302726381dfffffffff740302747981dfffffffff5a0502016a9fffffffff77bfffffffff7e01030274679fffffffff7702016b9fffffffff7cbfffffffff7803026a719fffffffff7c02016f81dfffffffff5c0603025f6d81dfffffffff6203026c6f81dfffffffff6203026e7381dfffffffff5c020173bfffffffff7802017481dfffffffff5c0d010b0302696f81dfffffffff5c0302726f81dfffffffff750302757281dfffffffff69010201759fffffffff7606bfffffffff78818080808080000306029fffffffff7f010302697481dfffffffff7403026c7481dfffffffff7d0203026e679fffffffff7604016b9fffffffff7c0302726981dfffffffff770201789fffffffff730304c08080808003010302647a9fffffffff7303026b6a9fffffffff7a030273669fffffffff760201799fffffffff740101649fffffffff7001010101010405019fffffffff7a9fffffffff7e01010101019fffffffff7d0103029fffffffff7f019fffffffff7d9fffffffff61010201020102030301010401010301010302a0808080800002015f81dfffffffff690306020a0302636581dfffffffff6c04016981dfffffffff740302696e81dfffffffff720c03026d6181dfffffffff690201619fffffffff7001010101010406bfffffffff7a0101019fffffffff7d0103029fffffffff7f019fffffffff7d9fffffffff7b0101a08080808005030262659fffffffff7f030267759fffffffff7903026a699fffffffff7203026f2d81bfffffffff7c0401679fffffffff750401689fffffffff7204016e81ffffffffff7e0401739fffffffff700404017a9fffffffff730302746181dfffffffff770101030278759fffffffff710201629fffffffff7f03026e6b9fffffffff7f02016581dfffffffff63190302657081dfffffffff630302766581dfffffffff63190201679fffffffff7504c080808080000101019fffffffff7d0103029fffffffff7f01bfffffffff61030268689fffffffff7903026b719fffffffff7503027a649fffffffff750201689fffffffff72030302646a9fffffffff7203026d749fffffffff750201699fffffffff73010abfffffffff79ffffffffff66010f06050302616e9fffffffff73010a0302636181dfffffffff7804016981dfffffffff6d0302676981dfffffffff5d0103026e6781dfffffffff5d0302737081dfffffffff7302016a9fffffffff7202016c9fffffffff74030263799fffffffff7402016f9fffffffff75a080808080049fffffffff7fffffffffff6903026e679fffffffff7503027571bfffffffff799fffffffff7f04017381dfffffffff61020171bfffffffff799fffffffff7f0201739fffffffff70040abfffffffff7903026a639fffffffff7403026c289fffffffff7e030271799fffffffff7002017581dfffffffff6402180302737481dfffffffff64021802017681dfffffffff690302616e81dfffffffff690201789fffffffff7102017a9fffffffff73030277639fffffffff73030279789fffffffff730101659fffffffff700102010301010101010101019fffffffff790203029fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7e01019fffffffff5b01020102010101010101010101020101010101020101010101010201010101019fffffffff7d0202012d81ffffffffff7c02015f81dfffffffff5a040a0302617081dfffffffff680302636981dfffffffff5a0302646981dfffffffff5e02016181bfffffffff7d9fffffffff610513020403025f6481dfffffffff6303026c6981dfffffffff7604017481dfffffffff5e1a0302726381bfffffffff7d9fffffffff7f0201639fffffffff77bfffffffff7e01ffffffffff6c0d060204040302686e81dfffffffff7b040401759fffffffff770302696181dfffffffff6f03026f5f81dfffffffff6204016c81dfffffffff620302747281dfffffffff750302757281dfffffffff7702016481dfffffffff69040502040603025f6381dfffffffff7404016981dfffffffff720c04016d81dfffffffff690302696381dfffffffff6d0b02016581dfffffffff631b0302645f81dfffffffff7e0302702d81dfffffffff6304015f81dfffffffff630201679fffffffff7bc08080808004bfffffffff7ebfffffffff7703026f6e9fffffffff7b0302726181dfffffffff74130c280b0a0b0b0a09090a160b0a0b0a0a0a0a0b0c090a5d0a0b0b0a0c120b090b0a0909120a090b0b090a0a0b160b0a0a0a0b160b0c120a090a290b0a090a090b0c110a0b16110b0b0b0c0a0b0c1b0b0b0c0f0a0a0b0a0b110a0a0a170b0a0a37110c09090a261709090d0c0b0a1f0b0a090a0a090a0f0a160b0a0a100a0b4c0a0b0c0b0b160b0a090a100b0b12090a2f0b0a1b0c0d110c0c0b0b0c100a0f0a0b0b0b0b090d0b0b0c210b0c0a090b120a0a0a09560e0b0a0c0b3d0a0a0a0b09090a0a090d0a090a0b0b0c290a0a0a0a0a0a1b0c0b0a0c0b0b09090a1b0a100a0f110a0a0a0c0d0a0b09090a0a750a0c0b0b0b140b0b0b111b0c090b0b0a0b0b0f0b0b0a0c0b0b0b0a1b0a');
INSERT INTO search_index_data VALUES(137438953475,X'00000ede033065689fffffffff700cbfffffffff78030275699fffffffff700c0201699fffffffff71020403010301bfffffffff760101060101bfffffffff7ea0808080800101030263689fffffffff7303026a699fffffffff710603010301819fffffffff7f0103026e6f9fffffffff7f02016a9fffffffff780101020201bfffffffff7503010101010101019fffffffff7b0103029fffffffff7f01030269619fffffffff7c0401669fffffffff7a0401679fffffffff780704016a9fffffffff7f0401719fffffffff7c0401799fffffffff790502016b9fffffffff78c080808080000302656a9fffffffff7802016c9fffffffff7081bfffffffff6d0609060305020302656381dfffffffff75030269619fffffffff7003026c6981dfffffffff5d150804017381dfffffffff6c03026f7081dfffffffff631902016d81dfffffffff6f0302627281dfffffffff6f02016e9fffffffff74030101010102029fffffffff790203029fffffffff760102010101010101019fffffffff7a0103029fffffffff7e0101bfffffffff5c020604050608020302636581dfffffffff72080302657381dfffffffff6c04017781dfffffffff5b03026675bfffffffff7a9fffffffff7f010101030267639fffffffff7a0401649fffffffff740401799fffffffff7904017abfffffffff7f03026875bfffffffff7d03027368bfffffffff780302796f9fffffffff77010102020202016f81dfffffffff620302726f81dfffffffff6202017081dfffffffff6303022d7381dfffffffff6303025f7381dfffffffff6302017181dfffffffff670302756981dfffffffff670201729fffffffff7d81bfffffffff6003050901010d0302617481dfffffffff5d0302696181dfffffffff6f0103026e6581dfffffffff7d03026f7381dfffffffff6e030273699fffffffff7d0302766981dfffffffff650201739fffffffff7d81a080808080009fffffffff680304030d03025f6181dfffffffff6c0302656181bfffffffff7d9fffffffff7f030278789fffffffff7d02017481dfffffffff6209120302656f81dfffffffff6202017681dfffffffff63190302656c81dfffffffff631902017781dfffffffff5b051003a0808080800b03025f6481dfffffffff7304016d81dfffffffff700302616c81dfffffffff5b04017481dfffffffff600302732d81ffffffffff7e0201789fffffffff7cbfffffffff78030269659fffffffff7c0201799fffffffff74030275619fffffffff740101669fffffffff76010101010102029fffffffff7b9fffffffff7b0102010101010101019fffffffff7a0103029fffffffff7e0101bfffffffff61090101060405010201619fffffffff7604c0808080800301ffffffffff6b010302637481dfffffffff690103026e719fffffffff7603027a689fffffffff7a0201659fffffffff770101020202bfffffffff76010201010101039fffffffff7a0103029fffffffff7e0101bfffffffff6c03026e799fffffffff7701010202020302747981dfffffffff6b02016681dfffffffff600302736881dfffffffff6002016981dfffffffff7a0302636981dfffffffff7a02016f81dfffffffff7104060302726d81dfffffffff7104060201719fffffffff7603027a739fffffffff7602017381dfffffffff600302686f81dfffffffff60020174bfffffffff7a9fffffffff7f010101020175bfffffffff7a9fffffffff7f01010103027461bfffffffff7a9fffffffff7f0101010201799fffffffff770101020202bfffffffff76010201010101039fffffffff7a0103029fffffffff7e0101030278679fffffffff77010102020202017a9fffffffff7ac0808080800301030279789fffffffff7a0101679fffffffff6f010101010101010101010101010101019fffffffff7a0301029fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d0101019fffffffff5b0301020207010206020401010102029fffffffff7f010201289fffffffff7bc08080808004bfffffffff7e030262659fffffffff7b04016a9fffffffff7b0201299fffffffff7b03bfffffffff7908bfffffffff7e03026b659fffffffff7e04016f9fffffffff7b02012d81bfffffffff7e010302616981bfffffffff7e0302766981bfffffffff7f02015f81dfffffffff5d1b010302646181dfffffffff780103026f7081dfffffffff5d0201619fffffffff6f0603026e679fffffffff7503026f7a9fffffffff6f0201639fffffffff760402bfffffffff7809010302676a9fffffffff76030268659fffffffff7a0401759fffffffff7a03026b6a9fffffffff7c0201649fffffffff7001010101010406bfffffffff7a0101019fffffffff7d0103029fffffffff7f019fffffffff7dc08080808002030261629fffffffff7f0401679fffffffff7904016f9fffffffff700201010181a08080808007c080808080020401789fffffffff71030269619fffffffff740201659fffffffff78a080808080059fffffffff7bffffffffff6203030c060803025f6381dfffffffff5a03026b659fffffffff7803026e6381dfffffffff720804016581dfffffffff6c040168bfffffffff7d04017481dfffffffff5d0201669fffffffff770101020202bfffffffff76010201010101039fffffffff7a0103029fffffffff7e0101030279789fffffffff7701010202020201679fffffffff7501020301bfffffffff780407bfffffffff7ee08080808001010302616e9fffffffff750302656b9fffffffff78030275619fffffffff760681e08080808002010401669fffffffff7b0201689fffffffff750401a080808080039fffffffff7c01010101019fffffffff7b0103029fffffffff7f010302686a9fffffffff7903026f6e9fffffffff7a030275619fffffffff7502016981dfffffffff5d01040302636181dfffffffff620302746181dfffffffff5d0102016a9fffffffff76010202bfffffffff7a0103010101039fffffffff7a0103029fffffffff7e0101030269619fffffffff7b0401749fffffffff770203027a7a9fffffffff7602016b9fffffffff75020107bfffffffff760102030265639fffffffff7704016a9fffffffff7f03026a679fffffffff7803026f759fffffffff75030271649fffffffff7502016e81bfffffffff7d0302696e81bfffffffff7d02016f9fffffffff6f040401010101020101bfffffffff76010101010101010101019fffffffff7a0103029fffffffff7e010103026e679fffffffff6f04040101010102010102017281dfffffffff7409020302617481dfffffffff740302696381dfffffffff7d020201739fffffffff6f040401010101020101bfffffffff76010101010101010101019fffffffff7a0103029fffffffff7e0101e080808080000302686181ffffffffff7f0401699fffffffff6f0201749fffffffff7704bfffffffff7a0109bfffffffff7e030261699fffffffff77030269619fffffffff7b0201759fffffffff7601010102010102bfffffffff7501010201010101039fffffffff7a0103029fffffffff7e0101dfffffffff7f010302616e9fffffffff760681e0808080800201030266659fffffffff77010102020203026f689fffffffff7904016a9fffffffff760201779fffffffff73030265699fffffffff730201789fffffffff730304c08080808003010302696e9fffffffff7303040201799fffffffff6f0a02bfffffffff7e010101039fffffffff7a0103029fffffffff7e0101bfffffffff6319040302696e9fffffffff6f03026f6e9fffffffff7b030275619fffffffff7902017a9fffffffff6f06a0808080800a0302616ebfffffffff7f030264689fffffffff75030268619fffffffff6f030269649fffffffff7503026c7a9fffffffff6f0101689fffffffff6e0101020101010101010101010101019fffffffff7a020102019fffffffff7601010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7e9fffffffff61020107100301039fffffffff7f0102012d81bfffffffff7d0302736981bfffffffff7d0201619fffffffff6e01050101020201a0808080800002019fffffffff7a050101bfffffffff7ebfffffffff64a0808080801e030269619fffffffff6e03026e2d81ffffffffff7f0401649fffffffff750401679fffffffff6f09030401739fffffffff76a08080808005a08080808002010401799fffffffff740603026f67bfffffffff7d040168bfffffffff7e0401739fffffffff6f04017abfffffffff7e030278719fffffffff6e03027a6181dfffffffff610201629fffffffff6f030262679fffffffff6f0201639fffffffff7ac0808080800301ffffffffff600302617281dfffffffff5e030263789fffffffff7a0201649fffffffff7203026a799fffffffff720201659fffffffff700405019fffffffff7e029fffffffff7f01010101019fffffffff7b0103029fffffffff7f01bfffffffff5f1a0302616c81dfffffffff5e1a030268759fffffffff7003026e66bfffffffff7a9fffffffff7f0101010401679fffffffff740501040173bfffffffff780201689fffffffff7009c080808080000101019fffffffff7d0103029fffffffff7f0103026a6a9fffffffff790201699fffffffff6f010402a0808080800206030266619fffffffff76030267619fffffffff6f030268759fffffffff6f03026a699fffffffff7403026c699fffffffff6fa08080808009030271699fffffffff7003027a689fffffffff7602016a9fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f0103026a749fffffffff7902016d9fffffffff7502016e81dfffffffff7b0403026f6c81dfffffffff7b0402016f9fffffffff73030402bfffffffff780901ffffffffff6208a080808080160103026d6581dfffffffff6803026e679fffffffff7303040281e08080808002010302726581dfffffffff60020173bfffffffff7ba08080808002010201749fffffffff7bc08080808004bfffffffff7e03026b679fffffffff7b0201759fffffffff6f01020102010102010201019fffffffff7f9fffffffff770101010201010101019fffffffff7b0103029fffffffff7f01030261649fffffffff720401689fffffffff7904016d9fffffffff7504016e9fffffffff7303010201030263689fffffffff76030267759fffffffff7d04110b270a170a2c0a090a09090a0f0a160b0a0d0a0c0a0b460c0b0a130a0909090a0a0f0a0b0a0b0b0a0b160b0c0b0b0a0b1a0b110a0c0b0b0c130b0a0b0a0b0f0a090a43180c0a0a320f0b0a0b0a0b0c0d090a0a0b1212132c0f100a69150a09170a090b0b0b0c0c0b0a0a0a130a0a090a350a091a090a200b0a0c0a090a2c0f220a0a13092c0a0a0a0c0b0c290a0a0a140a090a0a0a0a0b33130c0b0c390b09180a0a36130f0a09090a120c2e0a0a0a100a0a0a0a0a5e0a0b330a0b090b160a0a0909090a0b090a160b0a090a350c0a130b09230a130a0a0a0a100a0a220a090b0c220b150b10150a390a09090d0a');
INSERT INTO search_index_data VALUES(137438953476,X'00000ed60530687569629fffffffff6f03026c699fffffffff7e0201799fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f0103026b6a9fffffffff7902017abfffffffff7e0101699fffffffff6e01010101010101010101010101010101019fffffffff7901010101029fffffffff7601010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c010101019fffffffff5b0201010101020201010101010101020101010101010101010101010101010101019fffffffff7e010102012d81bfffffffff7e0302766981bfffffffff7e0201619fffffffff6e01010301020101010101010101019fffffffff7a029fffffffff7901010101010101010101019fffffffff7a0103029fffffffff7e0101bfffffffff690601010aa0808080800503026c5f81dfffffffff6f0b04017381dfffffffff6f0103026e289fffffffff7e04016381dfffffffff680401679fffffffff6f0404010101010201019fffffffff7a9fffffffff7f81a080808080070401689fffffffff7004016b9fffffffff7b04016c9fffffffff740401739fffffffff7e0401789fffffffff6e0d04017a9fffffffff730302746981dfffffffff6e030278699fffffffff7c03027a699fffffffff760201629fffffffff6f030275629fffffffff6f0201639fffffffff730181bfffffffff68060308080302030203025f6981dfffffffff750302616c81dfffffffff62160302657381dfffffffff65030268659fffffffff740401759fffffffff730302696181dfffffffff7a04016e81dfffffffff6d04017081dfffffffff5c0302756c81dfffffffff7d020201649fffffffff7509bfffffffff79030269619fffffffff7e03026f6e9fffffffff750201659fffffffff7cbfffffffff78030268759fffffffff7c0201669fffffffff7604c0808080800301ffffffffff7c0302616e9fffffffff7604017a9fffffffff7a0302696381dfffffffff7a0201679fffffffff6f0907bfffffffff79e080808080059fffffffff60011406010103025f6481dfffffffff78010302616f9fffffffff6f0302656e81dfffffffff5d15080302697481dfffffffff5d0103026e6981bfffffffff7d030275669fffffffff78070201689fffffffff6e01030261699fffffffff6e030275699fffffffff6f02016a9fffffffff7103030301020101bfffffffff760101060101bfffffffff7ea0808080800101030269639fffffffff7404016e9fffffffff710603010301819fffffffff7f010401739fffffffff7d0401749fffffffff7f02016c9fffffffff6fa08080808009819fffffffff650307a0808080801603025f7481dfffffffff670302646981dfffffffff5d030269619fffffffff6f0302752d81ffffffffff7d0302795f81dfffffffff6002016dbfffffffff7ba0808080800201ffffffffff7e0302616c81dfffffffff7c03026961bfffffffff7ba080808080020102016e9fffffffff6e0101010101010101010201010201019fffffffff7d9fffffffff790101020101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d0101019fffffffff5e0702030103040102010501010101a0808080800003022d6981dfffffffff7203025f6981dfffffffff72030264699fffffffff7304017581dfffffffff6402180302657381dfffffffff7c0302666f81dfffffffff710406030267299fffffffff7b0304012d81bfffffffff7e0104015f81dfffffffff5d0401649fffffffff7001010101010406819fffffffff7dc080808080020401689fffffffff7a04016a9fffffffff7904016b9fffffffff770401749fffffffff770401799fffffffff7b0302696e9fffffffff7703026b659fffffffff7a03026f6e9fffffffff7f030271759fffffffff6e030273689fffffffff7604017081dfffffffff720302746581dfffffffff5d15020603030278699fffffffff7b0203027a699fffffffff6f02016f81dfffffffff5c010e020103040603026d6581dfffffffff6d03026e5f81dfffffffff7b04017381dfffffffff5d0302736181dfffffffff6b02017081dfffffffff5c0b0302616c81dfffffffff5c03026d6581dfffffffff670201719fffffffff700cbfffffffff78030269799fffffffff700c02017281dfffffffff7202020302637581dfffffffff740302656481dfffffffff720302747581dfffffffff760201739fffffffff7805bfffffffff7be08080808006019fffffffff74030268619fffffffff780401759fffffffff7d0302697481bfffffffff7e010302706c81dfffffffff730201749fffffffff770206bfffffffff7601030101019fffffffff7d0103029fffffffff7f019fffffffff7f019fffffffff5b030101080d020103025f6581dfffffffff670302616c81dfffffffff5d01030275619fffffffff77020602017581bfffffffff7b02017681dfffffffff660201789fffffffff7d0302696e9fffffffff7d0201799fffffffff70020106020102bfffffffff760302010101039fffffffff7a0103029fffffffff7e01010302656a9fffffffff7c04016c9fffffffff700401789fffffffff7c0302696e9fffffffff720903026f759fffffffff73060502017a9fffffffff6f07030268699fffffffff6f04016f9fffffffff760401759fffffffff7601016a9fffffffff710102020101010101010101019fffffffff7d9fffffffff7801010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7f010201299fffffffff7b03bfffffffff7908bfffffffff7e03026b6a9fffffffff7b030201639fffffffff740302646c9fffffffff740201649fffffffff710e0302626e9fffffffff7f0201669fffffffff7ac080808080030103027a799fffffffff7a0201679fffffffff7807bfffffffff79030266799fffffffff78070201689fffffffff7ac0808080800301030263639fffffffff7a0201699fffffffff710102020101010101010101019fffffffff7d9fffffffff7801010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7f010302616e9fffffffff7b0401789fffffffff7c04017a9fffffffff76030263689fffffffff74030266619fffffffff7a030267759fffffffff780703026a699fffffffff7f03026e679fffffffff710602010103019fffffffff7da08080808003dfffffffff7f01030271699fffffffff7c030273689fffffffff7d030274759fffffffff770206030279699fffffffff7204016f9fffffffff790502016a9fffffffff7906bfffffffff7a0101019fffffffff7d0103029fffffffff7f01030274679fffffffff79060201719fffffffff7cbfffffffff780302796a9fffffffff7c0401789fffffffff7c0201739fffffffff7d030267669fffffffff7d0201749fffffffff770206bfffffffff7601030101019fffffffff7d0103029fffffffff7f01030267669fffffffff77020603026e6b9fffffffff770201789fffffffff7b01bfffffffff780bbfffffffff7e030278799fffffffff7b0201799fffffffff720705bfffffffff79020101019fffffffff7d0103029fffffffff7f01030278679fffffffff790502017a9fffffffff7603027a639fffffffff7601016b9fffffffff750201010101010201bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01010201639fffffffff77bfffffffff7e0103026a749fffffffff770201659fffffffff7701010101010201bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101030263689fffffffff770302676f9fffffffff7b03026a699fffffffff7801010202010201679fffffffff7bc08080808004bfffffffff7e030228629fffffffff7b02016a9fffffffff78010101010201bfffffffff750301010101010101019fffffffff7a0103029fffffffff7e01010302667a9fffffffff7a030267669fffffffff780703026a749fffffffff7f030271799fffffffff7c030278789fffffffff7b030279789fffffffff790502016f9fffffffff7506c08080808004bfffffffff7e03026e679fffffffff7b030275719fffffffff750201719fffffffff75030264679fffffffff7501016c9fffffffff6f01040a9fffffffff7a9fffffffff7fffffffffff640101010202010401040301020102010202010101029fffffffff7e0201289fffffffff7ebfffffffff790302626a9fffffffff7e02015f81dfffffffff5c0b080702020201020302626981dfffffffff780302636f81dfffffffff5c0302696e81dfffffffff7a0303026d6581dfffffffff6f0302726581dfffffffff760302746581dfffffffff7f04017281dfffffffff670302766181dfffffffff7c02016181dfffffffff730302797381dfffffffff730201639fffffffff74030279799fffffffff7402016481dfffffffff5d0302696e81dfffffffff5d02016581dfffffffff750302637481dfffffffff750201689fffffffff700201699fffffffff6f010e9fffffffff7a9fffffffff7fffffffffff660b0a04040302616e9fffffffff6f010e81bfffffffff6a0302676581dfffffffff5d15080302747981dfffffffff7602016c81dfffffffff5d0f06080302696781dfffffffff5d150802016f81dfffffffff62011801030302676981dfffffffff6204017981dfffffffff6219040302706d81dfffffffff631902017381dfffffffff6c030102017481dfffffffff5e1a05020302686381dfffffffff5e0302757281dfffffffff7d020201759fffffffff7481bfffffffff6ca0808080801d03022d3281ffffffffff7d030263689fffffffff740302646781dfffffffff6002017981dfffffffff6003025f7781dfffffffff6002017a9fffffffff6f030273799fffffffff6f01016d9fffffffff75a08080808006a0808080800201dfffffffff7d9fffffffff61030301010201010101030201010403030102015f81dfffffffff710302696e81dfffffffff710201619fffffffff7581bfffffffff6a0504010105010104060103026c5f81dfffffffff7c03026e7581dfffffffff69010302726981dfffffffff6404017481dfffffffff5f090302746581dfffffffff6f0104016981dfffffffff71040604016f9fffffffff7502016281dfffffffff6f0302726181dfffffffff6f02016581dfffffffff62040c0a220a0981000a0b500c0b0a0a25090909090a090b0a0a090a190b0c0b0a090b0a0a0c100a0a0f0a170a090b220c0a0d0c0b0b0a0a0a280a1609091e0b0b0a0b0b160b11610b0b0a0c0b0d0b0b0a1d09090909090a0a0a0a0a0a0f0b0a110b0b0a0b0b0b0b100b0c0b0b0b1d0a090c0b3a0b0c0c0a0a090a2c0a09090b0c0a0a090944170b090a0a0a100a100b100a440a09090a0a0b0a230a0a0c0a0a230b0f0a09090a260c0a170a250b090a33100a320a0a0f150a2f0a0b0a0a0a0b160a0a090a390f0a120b0b0c0b0b0b0a0b0a0b090a0a0b0a0b0921130d0b0d0d0e0b0c0c0c0d0b0c160b0a0b0a0b090a330a0b1a0b0c0b0b0c0c090a0b');
INSERT INTO search_index_data VALUES(137438953477,X'00040ed881dfffffffff6304010502090405306d655f6181dfffffffff680302646981dfffffffff6d0b03026d6281dfffffffff6f03026e7481dfffffffff6304150302746581dfffffffff62020169bfffffffff7ba08080808002010302616fbfffffffff7ba080808080020102016f81dfffffffff660302746981dfffffffff6602017081bfffffffff7b03026f7381bfffffffff7b0201749fffffffff7502017581dfffffffff5c03026e6981dfffffffff5c01016e9fffffffff6e01010101010101010101010101010101019fffffffff790101010101029fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d0101019fffffffff5b01010101020301020101010102010101010101010101030201010101019fffffffff7d02010201289fffffffff7ebfffffffff79030262659fffffffff7e02012d81dfffffffff72a0808080800d0302696e81dfffffffff7203027a6881ffffffffff7f02015f81dfffffffff5b0314090302686581dfffffffff5e0302696e81dfffffffff720302726581dfffffffff5b0302746581dfffffffff7b0201639fffffffff7606bfffffffff78ffffffffff74010908a08080808004010302656481dfffffffff6904017381dfffffffff680302756e9fffffffff760681e08080808002010201649fffffffff730281bfffffffff6803040206020a040203025f6381dfffffffff6c030269619fffffffff7303026f6e9fffffffff750302757381dfffffffff64021802016581dfffffffff5b0908010201030901a080808080010302735f81dfffffffff6c0302775f81dfffffffff700304016181dfffffffff5b04017381ffffffffff7e020166bfffffffff7a9fffffffff7f010101ffffffffff75040603026f7281dfffffffff71040603027574bfffffffff7a9fffffffff7f0101010201679fffffffff6f010101010101010101010101010101019fffffffff7a03039fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d0101019fffffffff5b030c01a0808080801401030228629fffffffff7b0302296b9fffffffff7b0303022d6181bfffffffff7e04017681bfffffffff7f03025f6f81dfffffffff5d030263689fffffffff7a030264619fffffffff7001010101010406819fffffffff7dc080808080020401699fffffffff740302655f81dfffffffff5a030267619fffffffff750401659fffffffff780401759fffffffff76050181e08080808002010302686f9fffffffff7a0401759fffffffff7503026a699fffffffff77020203026b659fffffffff770804016f9fffffffff7503026f6e9fffffffff6f040401010101020101030273689fffffffff6f81e080808080100401699fffffffff730401010101020101030274619fffffffff770401699fffffffff7b030275669fffffffff77020604016f9fffffffff76030277659fffffffff73030278699fffffffff730304030279699fffffffff6f04016f9fffffffff7b0401759fffffffff7903027a61bfffffffff7f0401689fffffffff6f0401699fffffffff750201689fffffffff70a0808080800d030265689fffffffff700302756fbfffffffff7d0201699fffffffff77bfffffffff7e01e080808080079fffffffff5f19070302635f81dfffffffff7504016981dfffffffff5c03026d6181dfffffffff7c03026e679fffffffff7781a0808080800602016a9fffffffff79a080808080039fffffffff7d010101039fffffffff7a0103029fffffffff7f010302696e9fffffffff79a08080808003a0808080800302016b9fffffffff770201010103bfffffffff750101030101010101019fffffffff7a0103029fffffffff7e01010302636a9fffffffff77030265679fffffffff7b04016a9fffffffff79010203026a679fffffffff7f04016a9fffffffff7f02016c9fffffffff74030275639fffffffff7402016f9fffffffff7f81bfffffffff7c049fffffffff7d03026c6f81dfffffffff7b0403026e679fffffffff7f0302746581ffffffffff7c0201719fffffffff6e080302757a9fffffffff76020172bfffffffff7f03026f6ebfffffffff7f0201739fffffffff76089fffffffff7a039fffffffff7c0601ffffffffff5e010a0b03025f6481dfffffffff5d030268699fffffffff76a080808080020401759fffffffff7e0302696dbfffffffff7ba080808080020104017481dfffffffff670302706981dfffffffff720302747281dfffffffff5c02017481dfffffffff5d06040a01020602010302656781dfffffffff7404016c81dfffffffff5d150804017281dfffffffff7d0302756d81dfffffffff7102017581dfffffffff69010302666181dfffffffff69010201789fffffffff6e0d02c08080808002bfffffffff7ee080808080020302696181ffffffffff7f04016a9fffffffff7d04016e9fffffffff6e0d0401799fffffffff7b0201799fffffffff7403010101010202bfffffffff760102010101010101019fffffffff7a0103029fffffffff7e0101030265799fffffffff7403026f759fffffffff7701010101020202017a9fffffffff6f04030269799fffffffff7304017a9fffffffff6f01016f9fffffffff6f0102010101010101010101010101019fffffffff7a020201019fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c019fffffffff5e020103010101030203020103040601039fffffffff7d020102012d81bfffffffff7c0302746f81bfffffffff7c02015f81dfffffffff6203026d6581dfffffffff620201659fffffffff7d030272739fffffffff7d02016681dfffffffff600302667381dfffffffff600201679fffffffff75a08080808008819fffffffff6519040302616e9fffffffff750302656ebfffffffff7d0302696381dfffffffff620201689fffffffff7207a080808080059fffffffff7b0101019fffffffff7d0103029fffffffff7f010302616fbfffffffff7e030275619fffffffff720702016981dfffffffff6003026c7981dfffffffff6002016a9fffffffff76030269619fffffffff7602016c81dfffffffff62190403026f6781dfffffffff62190402016d81dfffffffff6602050302655f81dfffffffff6804016481dfffffffff6d03026f7481dfffffffff6602016e9fffffffff6f040201010101010101010101a080808080009fffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101bfffffffff5b020111030406a080808080030103025f7481dfffffffff7b0302657781ffffffffff7e030267289fffffffff7b0401639fffffffff7a04016581dfffffffff5a0401679fffffffff7501050181e08080808002010401689fffffffff7504016a9fffffffff7b04016b9fffffffff7f0401739fffffffff6f0404010101010201010401779fffffffff730401789fffffffff760302696381dfffffffff750302735f81dfffffffff5d04017481dfffffffff5c02017081dfffffffff5d06190302657281dfffffffff5d03026d6581dfffffffff63190201729fffffffff78c08080808000ffffffffff68020f040603026d6181dfffffffff71040603026f6c81dfffffffff62030275699fffffffff780201739fffffffff6f010481a080808080079fffffffff70030302616681dfffffffff6b030268619fffffffff6f0401699fffffffff70040302697581bfffffffff7b0302706181dfffffffff6e02017481dfffffffff66a080808080160302652d81ffffffffff7c0302697681dfffffffff660201759fffffffff730202010101010201019fffffffff7a9fffffffff7c010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7d9fffffffff65030271699fffffffff75a080808080049fffffffff7f0302735f81dfffffffff61030278699fffffffff73040101010102010102017a9fffffffff6f04a0808080800b030268699fffffffff6fa0808080800f04016f9fffffffff7301017081bfffffffff7b9fffffffff5f0201060401060103010902012d81dfffffffff630302736581dfffffffff6302015f81dfffffffff630302736581dfffffffff6302016181dfffffffff5c120302636581dfffffffff6e03026c5f81dfffffffff5c02016581dfffffffff5d120302636981dfffffffff6f0302726181dfffffffff5d02016981dfffffffff720302726581dfffffffff7202016c81dfffffffff680b0302617981dfffffffff730302696181dfffffffff6802016d81dfffffffff6304150302656e81dfffffffff63041502016f81bfffffffff7b9fffffffff5f03026e6781dfffffffff5a0302736981bfffffffff7b02017081dfffffffff6803026c6981dfffffffff680101719fffffffff6e0202010101010303029fffffffff7b9fffffffff7b0301010101019fffffffff7d0103029fffffffff7f019fffffffff7d9fffffffff6b0aa0808080800c010201649fffffffff70020101010405bfffffffff79020101019fffffffff7d0103029fffffffff7f01030267689fffffffff7904017a9fffffffff75030268649fffffffff720302736a9fffffffff7404016c9fffffffff7e0401719fffffffff7003027a779fffffffff730201699fffffffff70020101010403029fffffffff7b9fffffffff7b0301010101019fffffffff7d0103029fffffffff7f019fffffffff7dc08080808001010302616ebfffffffff799fffffffff7f030264699fffffffff7e03026c7581ffffffffff7d03026e679fffffffff70020101010481a08080808003c08080808002030279659fffffffff700c0201759fffffffff6e0881bfffffffff710a0302616e81dfffffffff710302697081dfffffffff6703027a689fffffffff760201799fffffffff700cbfffffffff7803026a789fffffffff7c03026c689fffffffff70030278689fffffffff7c02017a9fffffffff760302737a9fffffffff760101729fffffffff7805a080808080029fffffffff79e08080808004019fffffffff5e010101010101010201010101010104010101010201010103010101010102016181dfffffffff5d0a08030209020302696c81dfffffffff6704016e81dfffffffff7203026c5f81dfffffffff7d0203026e6581dfffffffff6f04017381dfffffffff670302746581dfffffffff74110d0c0b0d0b10110a0b0a0b090a0b7c0f0a100b0b0d0b0b0b0b200b0a13190b0a0a0d180b0c0a0a1a0d135c0a0b0b0a0b0a1e090b0a09130a090c0b091311110a090c090a0c0a09090a09090f0a0a1e0b0a0b1129162e0a0a0b0a09090a170c0a0b0a0a090a220b1009110a0b0b120b0c0a0b0b0c1d0b090a09300a100a0a09690a0b0a0b090a0a0b180a0a0b290a0b0a0b090a0c0d0c0b0a0b500b0b0a090a140909091209090b0b0a0c0b0c190d0b0a190b0a0a0b0b100b0b45160b121010091a0a0b0a0b0b0b0b0b0b0b0a0b0b0b0b0c0d100b0b0a0b48290a090a0a09090a3f100a0b1c0b120b0b0a100a0a0a090a40100b0a0c0b0a');
INSERT INTO search_index_data VALUES(137438953478,X'00000ed605307261746981dfffffffff5d02016281dfffffffff5b030302616e81dfffffffff5b0302016381bfffffffff7d9fffffffff77080302682d81bfffffffff7d0302756981dfffffffff7402016481dfffffffff6103026f7581dfffffffff6102016581bfffffffff7d9fffffffff5e030212040603025f6481dfffffffff5e0302616c81dfffffffff760302645f81dfffffffff7203026e6581dfffffffff5b0302736581bfffffffff7d9fffffffff7f02016981dfffffffff64050105010706020302616c81dfffffffff6f010302637581dfffffffff7d0203026e6581dfffffffff6404016781dfffffffff69010302747981dfffffffff7702016d81dfffffffff7104060302617481dfffffffff71040602016e81dfffffffff7d0302657481dfffffffff7d02016fbfffffffff7f819fffffffff630c0703026c6f81dfffffffff6203026e67bfffffffff7f04016981dfffffffff750302737081dfffffffff6e0201739fffffffff7805bfffffffff7b0302676b9fffffffff78030269789fffffffff7d02017481dfffffffff5f090e0403025f6381dfffffffff5f04016881dfffffffff680302696681dfffffffff7a0302756181dfffffffff760201759fffffffff78c08080808000ffffffffff640302637481dfffffffff5c030269739fffffffff7802017681dfffffffff650302696381dfffffffff6502017981dfffffffff6402180101739fffffffff6f010301010101010101010201019fffffffff7903029fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c0201019fffffffff5b02010201010201010101010301020101020101030502a080808080000102012d81ffffffffff7e03027a6881ffffffffff7e02015f81dfffffffff5d040b0302616e81dfffffffff6c0302646981dfffffffff5d0302776181dfffffffff6102016181dfffffffff6b0302666581dfffffffff6b0201649fffffffff750302676b9fffffffff7502016581bfffffffff7d9fffffffff66021205020302615f81dfffffffff6304017281bfffffffff7d9fffffffff7f0302637581dfffffffff770302656481dfffffffff7e0302727681dfffffffff650201669fffffffff760302717a9fffffffff760201679fffffffff6f0905a080808080009fffffffff7b030266799fffffffff7d03026b6a9fffffffff7803027a6c9fffffffff6f0201689fffffffff6f010401010205019fffffffff7a059fffffffff7a01ffffffffff68a0808080801f0302616e9fffffffff6f060381e0808080800704016fbfffffffff7d030269669fffffffff760401679fffffffff6f04016a9fffffffff7404016cbfffffffff780401719fffffffff7004017a9fffffffff7603026f7281dfffffffff60030275679fffffffff7d04016c9fffffffff7e0201699fffffffff7304010101010201019fffffffff7c9fffffffff7a010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c0201019fffffffff680302676e81bfffffffff7d03026d69bfffffffff7ba08080808002010302745f81dfffffffff670302756d81bfffffffff7b030278699fffffffff7d02016a9fffffffff74030263649fffffffff7402016c9fffffffff7e9fffffffff7a9fffffffff7fffffffffff69030228629fffffffff7e0302756481dfffffffff6002016dbfffffffff7ba0808080800201ffffffffff61090302617281dfffffffff5f0902017081dfffffffff5a140103010302616381dfffffffff6e0302656381dfffffffff6f0302697281dfffffffff7203026c6181dfffffffff7303026f6e81dfffffffff5a0201719fffffffff700302796c9fffffffff7002017481dfffffffff5c04010302180302657781dfffffffff600302727581dfffffffff5c04017981dfffffffff6402180201789fffffffff7d0302786a9fffffffff7d0201799fffffffff6f81a0808080800c03026d7081bfffffffff7b03027a7a9fffffffff6f02017a9fffffffff760101749fffffffff7502020202029fffffffff7b029fffffffff790103010101039fffffffff7a0103029fffffffff7e01019fffffffff7d02019fffffffff5b02010101010101010102010101010103010101010201010101010101010101019fffffffff7d02015f81dfffffffff5f08010302636981dfffffffff5f0302657181dfffffffff670302686f81dfffffffff680201619fffffffff77a08080808003029fffffffff79010301010103ffffffffff5e0119010103025f7381dfffffffff770302696e9fffffffff7703026e6abfffffffff7ca080808080030201659fffffffff7d81bfffffffff600301010d010202060102029fffffffff7d03022d3181ffffffffff7c0302636881dfffffffff7b040302645f81dfffffffff740302677281dfffffffff7403026c6c81dfffffffff5d150803026f7281dfffffffff620302726981dfffffffff6f0104016e81dfffffffff7d030273789fffffffff7d0302776181dfffffffff600201679fffffffff770206bfffffffff7601030101019fffffffff7d0103029fffffffff7f01030266799fffffffff77020602016881dfffffffff5e1a0302636181dfffffffff5e0201699fffffffff7bc08080808004bfffffffff7ebfffffffff5f010908030405010302616e9fffffffff7b0302666981dfffffffff7a03026f6e81dfffffffff5c01110304060302766581dfffffffff6602016abfffffffff7ca0808080800302016b9fffffffff7bc08080808004bfffffffff7e030267289fffffffff7b02016e9fffffffff77bfffffffff7e0103026b639fffffffff7702016f9fffffffff7581a080808080079fffffffff6a03026d6f81dfffffffff660302757281bfffffffff7c02017281dfffffffff5c0802010e090302616e81dfffffffff6703026f6e81dfffffffff750302756381dfffffffff5c02017381dfffffffff740201759fffffffff77020402bfffffffff7601030101019fffffffff7d0103029fffffffff7f01bfffffffff6a01070507020302616c81dfffffffff7604016e9fffffffff77020603026d5f81dfffffffff7103026f659fffffffff7d0302726181dfffffffff7d0204016981dfffffffff690102017981dfffffffff5a050c0b010101759fffffffff6e01010101010101010101010101010101019fffffffff7a01039fffffffff7701010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c019fffffffff5f01010102010302010201070302010601019fffffffff7e010102012d81ffffffffff7d0302323081ffffffffff7d0201619fffffffff72010101010102010203bfffffffff7501010301010101019fffffffff7b0103029fffffffff7f01bfffffffff7205a0808080800801030264619fffffffff72030268759fffffffff7903026c5f81dfffffffff7603026d619fffffffff7503026e639fffffffff760681e08080808002010401679fffffffff73030102010504016a9fffffffff7904016b9fffffffff7904017481dfffffffff7104017881ffffffffff7f0201629fffffffff6f0302616e9fffffffff6f0201639fffffffff740281bfffffffff66030268619fffffffff740401759fffffffff760302746981dfffffffff5c02016481dfffffffff600302676581dfffffffff600201659fffffffff710201669fffffffff770101020202bfffffffff76010201010101039fffffffff7a0103029fffffffff7e0101bfffffffff6a010302616381dfffffffff69010302656e9fffffffff7701010202020201679fffffffff7d030275669fffffffff7d0201699fffffffff6f010804bfffffffff7804ffffffffff650a0d030262759fffffffff6f03026c6481dfffffffff5d0302706d81dfffffffff67030273689fffffffff780302747381dfffffffff7402016c9fffffffff7ebfffffffff798180808080800602030269619fffffffff7e0302747581dfffffffff7d0202016d81bfffffffff7b9fffffffff7603025f6981dfffffffff7102016e9fffffffff7606bfffffffff78ffffffffff68a0808080802201030267759fffffffff760302696381dfffffffff5c03026b659fffffffff7c02016f9fffffffff760304a080808080009fffffffff7c0101019fffffffff7d0103029fffffffff7f01030265729fffffffff7d030268759fffffffff7903026a699fffffffff760201719fffffffff75a080808080049fffffffff7f03026961bfffffffff799fffffffff7f04016e9fffffffff7502017281bfffffffff7c9fffffffff5f030b010d06020302616c81dfffffffff7d020302626181dfffffffff5b030302696e81dfffffffff690104017481dfffffffff7702017381dfffffffff6103021803025f7781dfffffffff610302747281dfffffffff640218020174bfffffffff7a9fffffffff7f010101ffffffffff6a03026169bfffffffff7a9fffffffff7f01010103026f6d81dfffffffff660201789fffffffff730401010101020101bfffffffff76010101010101010101019fffffffff7a0103029fffffffff7e0101030269619fffffffff73040101010102010102017a9fffffffff76030268619fffffffff7601017681bfffffffff7e019fffffffff6402010305080602016181dfffffffff69130302636381dfffffffff7c03026e6381dfffffffff6902016581dfffffffff63031603026c6f81dfffffffff631902016981bfffffffff7e019fffffffff6609080302617481dfffffffff6e0302636581dfffffffff650302727481dfffffffff760302736981bfffffffff7e010101779fffffffff7381bfffffffff6805010f03a0808080800b02015f81dfffffffff70030302646981dfffffffff7303026d6181dfffffffff7002016181dfffffffff5b05010302737481dfffffffff60010302746581dfffffffff600201639fffffffff73030278649fffffffff730201659fffffffff73030269639fffffffff7302017381ffffffffff7e03022d7a81ffffffffff7e0101789fffffffff6e030203010101010101010101bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101e080808080000201649fffffffff7303027a799fffffffff730201679fffffffff730401010101020101bfffffffff76010101010101010101019fffffffff7a010302040d0b0c110b0b0a0b150b0b0b0b11110c0c0b0b0b0c0d0a0b120b0a0a0b100a0a0d0b0a0b0b150b0a0a0b0c6b0a0b0c0b0b0b0a0b090a140b100b0b0b090a170a0a0a2a13090a09090909090b0a09470b110b0b0a090a1b0a0b170c0e0b0b0b0b0b090a0f0b0b0c090a100b0a09660c0b0b0b260b0a10210b0c0b0b0d0b0c0a0a0b260c0b0b220a0b100b0f150a100a160b0b0f0b0b0b0a320b0b0b0a0c0b0e6a0a0b3e0a0a0b0a130e09090a0a090a110a090b0a0b09330c0f090a1b0a0b0b0a0b170a0c100b1d0a0b0a2a0a0a0a151009160c0c0c0a0d0b0d18130b3212090a170b0b0b0c0c130b0b0b0c1a0b0b0b0c0c0b090a090a0a0b3d090a');
INSERT INTO search_index_data VALUES(137438953479,X'00040edd819fffffffff7d0101033078689fffffffff6e0ebfffffffff78030261789fffffffff6e0201699fffffffff6e0503010101010101010101bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101e080808080000302616e9fffffffff73040101010102010181e08080808000030265689fffffffff7c030268619fffffffff6e03026a699fffffffff7d03026e649fffffffff7304016b9fffffffff7a0401719fffffffff6e0401739fffffffff760401789fffffffff7b02030279699fffffffff7b02016a9fffffffff7d030273679fffffffff7d02016b9fffffffff7ac080808080030103026a669fffffffff7a0201719fffffffff6e0201739fffffffff76030266719fffffffff760201759fffffffff710201789fffffffff7b02c08080808002bfffffffff7e03026a739fffffffff7d030279799fffffffff7b0201799fffffffff7bc08080808004bfffffffff7e030279679fffffffff7b0101799fffffffff6f01020101030101010101010101bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c9fffffffff5f05010202020508030104030102015f81dfffffffff600302776181dfffffffff600201659fffffffff700408bfffffffff7803026a699fffffffff7c03026c699fffffffff70030278699fffffffff7c030279759fffffffff740201679fffffffff7bc08080808004bfffffffff7e030266799fffffffff7b0201699fffffffff6f0309c08080808004bfffffffff7e03026e679fffffffff7b04017a9fffffffff6f02016a9fffffffff7cbfffffffff78030278689fffffffff7c02016b9fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f0103026a799fffffffff7902016c9fffffffff70030268689fffffffff7002016d81bfffffffff7b0302706f81bfffffffff7b02016f9fffffffff730401010101020101bfffffffff76010101010101010101019fffffffff7a0103029fffffffff7e010103026e679fffffffff7b030275789fffffffff73040101010102010102017381dfffffffff730201759fffffffff7405c080808080000101019fffffffff7d0103029fffffffff7f010302616e9fffffffff74050201789fffffffff73040101010101010101bfffffffff7501010101010101010101019fffffffff7a0103029fffffffff7e0101030267739fffffffff7304010101010201010201799fffffffff7407c08080808004bfffffffff7e030267669fffffffff7b02017a9fffffffff6f03027a689fffffffff6f01017a9fffffffff6f0402010402a08080808002019fffffffff750901ffffffffff63a0808080801d01020161bfffffffff7f819fffffffff6203026e72bfffffffff7f0302726481dfffffffff610201639fffffffff76030278739fffffffff760201649fffffffff750302686d9fffffffff75020165bfffffffff7f03026e67bfffffffff7f0201679fffffffff7606bfffffffff78030263679fffffffff7604016b9fffffffff7c0201689fffffffff6f04030402a080808080029fffffffff76090181a08080808000010302616e9fffffffff760404016f9fffffffff6fa0808080800f030262629fffffffff6f030269689fffffffff6f04016c9fffffffff6f03026f6e9fffffffff73030681e0808080800201030275639fffffffff760201699fffffffff6f0402010302646f9fffffffff750302796f9fffffffff7303027a689fffffffff6f0702016c9fffffffff6f03027a739fffffffff6f020172bfffffffff7f0201739fffffffff6f070302797a9fffffffff6f03027a789fffffffff760201779fffffffff73030263789fffffffff730201789fffffffff760201799fffffffff7307c0808080800301030278679fffffffff730702017a9fffffffff6f07a08080808009030263789fffffffff76030268629fffffffff6f0103e2809cdfffffffff7e01819fffffffff7e01010403e58f8c81ffffffffff7d01010403e699badfffffffff7f0403e7bb8481ffffffffff7d01010403e8a180dfffffffff7e03019ddfffffffff7e01819fffffffff7e010104013bdfffffffff7f0403e587badfffffffff7e0403e69da581ffffffffff7d01010103e380819fffffffff7fbfffffffff75010101010101010102019fffffffff7aa08080808004e080808080000403e4ba92dfffffffff740403e5889bdfffffffff7705028d8a81ffffffffff7d05029088dfffffffff7501080502ad909fffffffff7f0502b7b2dfffffffff77010403e6b2b9dfffffffff79a080808080000403e7949fdfffffffff7c03bfffffffff7e0403e98791dfffffffff780201010502a1b9dfffffffff7f0301829fffffffff7c010101bfffffffff750101010101010101010101dfffffffff7c0201bfffffffff7e0101010401319fffffffff7f0403e58e8281ffffffffff7c05028fa681bfffffffff7b0403e69687dfffffffff740103e4b8809fffffffff7fbfffffffff75030581a08080808000020403e4b8aa9fffffffff7f0502bbbddfffffffff740403e5a484dfffffffff7c0502aeb69fffffffff7f0403e69c9f81ffffffffff7c0502ada5dfffffffff770403e78eaf81ffffffffff7e030187dfffffffff79c08080808005010403e590a8dfffffffff7903018adfffffffff7702a08080808000dfffffffff670403e58aa0dfffffffff77050290abdfffffffff79a08080808000dfffffffff6703018b81bfffffffff7b0403e58d8881bfffffffff7b03018d81ffffffffff7d0403e5b19e81ffffffffff7d03018edfffffffff740207e080808080009fffffffff6fa0808080801101010403e58c97dfffffffff7481a0808080800901010403e69da581ffffffffff7d0403e7bb8681dfffffffff6c0403e99d92dfffffffff740207e0808080800003019481ffffffffff7d0403e4b88e81ffffffffff7d03019a9fffffffff700408029fffffffff7f9fffffffff77e0808080800701029fffffffff6701041301019fffffffff7e01010403e4ba9281dfffffffff7d0403e58d8f9fffffffff7cbfffffffff7805029bad9fffffffff7405029d8781bfffffffff7e0502aeb69fffffffff7ca080808080019fffffffff77e0808080800701c0808080800101010403e68f909fffffffff7e0403e7a79181dfffffffff7f0403e881949fffffffff70c080808080040502b6859fffffffff7c03019c9fffffffff750403e6b8af9fffffffff750301a4dfffffffff7481a080808080090403e4b8aadfffffffff740403e5aeb6dfffffffff740403e9818d81ffffffffff7d0301aa9fffffffff7fbfffffffff75e080808080070403e5908ddfffffffff740403e69caa81bfffffffff7b0403e8be839fffffffff7f0301ad9fffffffff7303060101019fffffffff7e9fffffffff770501029fffffffff7d0103029fffffffff7f019fffffffff7c01c0808080800101010403e585b39fffffffff7606a080808080019fffffffff77e0808080800701c0808080800101010502898ddfffffffff7405028fa69fffffffff7f0502beae9fffffffff730502bf839fffffffff76c0808080800301029fffffffff7d0103029fffffffff7f010403e696879fffffffff7d0403e7a7b09fffffffff7d010403e997b481ffffffffff7e0301ba9fffffffff7ebfffffffff7a06819fffffffff7f0403e59bbd9fffffffff7e05029ca8dfffffffff780403e69cba81ffffffffff7d0403e7ab8bdfffffffff780403e99d92dfffffffff7e0301bb9fffffffff760403e5889b9fffffffff760301bedfffffffff76e080808080050403e587badfffffffff760403e8a18c81bfffffffff7b0202b99fdfffffffff7501010403e69caadfffffffff7501010301a6bfffffffff7e0181bfffffffff7e01010403e8aeb0bfffffffff7e0181bfffffffff7e01010202ba86dfffffffff740403e4b8a4dfffffffff7403018bbfffffffff7a02010403e995bfbfffffffff7a020103018e81ffffffffff7c010403e68aa581ffffffffff7d0403e99d9281ffffffffff7c030192dfffffffff74818080808080090403e8819481dfffffffff7d0403e9809adfffffffff740301a481dfffffffff670403e9809a81dfffffffff670301a79fffffffff74c0808080800801a08080808000029fffffffff7f019fffffffff7e9fffffffff690403e4b89a9fffffffff7481bfffffffff720601addfffffffff7ca08080808001029fffffffff7f010403e5ada6dfffffffff7de080808080000301ac9fffffffff7106030103019fffffffff7c01019fffffffff77010101060101bfffffffff7ea0808080800101bfffffffff7e01010401299fffffffff7b039fffffffff7e9fffffffff7b08bfffffffff7e0403e5a4a79fffffffff710e9fffffffff7e0502a68281ffffffffff7d01010502ae8f9fffffffff7aa08080808001a08080808002010403e6b3b09fffffffff77bfffffffff7e010403e79a84dfffffffff740403e8b5b081bfffffffff7e0301badfffffffff77e080808080079fffffffff7c0403e58fa3dfffffffff770502b7a581bfffffffff7e9fffffffff7c0202bb8b81bfffffffff7b0403e5baa781bfffffffff7b03018e81ffffffffff7e010403e8bdac81ffffffffff7f0403e9bd9081ffffffffff7e0301a59fffffffff7fbfffffffff7981a080808080050403e4b8809fffffffff7f0403e58e9f81ffffffffff7d0502bbbadfffffffff780301bd9fffffffff7701010202029fffffffff79010102019fffffffff7701010201010101039fffffffff7a0103029fffffffff7e01010403e58d8fdfffffffff740403e69c899fffffffff7701010202029fffffffff79010102019fffffffff78010201010101039fffffffff7a0103029fffffffff7e01010202bc819fffffffff700c029fffffffff7f9fffffffff77e080808080070102bfffffffff7f01010403e4b89a9fffffffff700c029fffffffff7f9fffffffff77e080808080070102bfffffffff7f0101030199bfffffffff7d03019a9fffffffff700ca080808080019fffffffff77e080808080070403e591989fffffffff7c0403e7adbedfffffffff740403e8aea2dfffffffff740403e995bfbfffffffff7d0202bd8ddfffffffff75e08080808008bfffffffff7f04012cdfffffffff750403e4ba8e81ffffffffff7c0601a781bfffffffff7d0d110a3c190a0a0a0a0909090a0a090a100a09090a09160a0a150a500a0b110a0a0a0a150a170a090f0a220a090a0a0b320a120a230b3412160a090a2a100a0b090a090a090a100a09230b0f0a0a09140a0c0a0a0b090a090a0a0a090a09110b100a0a150e0b0e0b13090b0e2d0b0b0b0c0a0b11120e0a2e090c0b0b1b0b0a0b0a0c0a0c100b160b160a0c0a0c1f140c0c130a0c330c110a0b250b0c110a090b100b0b0c150b0c0b3c270a0a0a220b0c0c170b0a0c0b0b090b0f0b0c0c0d13150a0b0b0d0b0c0c100c0b0a0c2a121711371d120d17120b0c150b110b0c0b0c0c160b0c0a370b382829091c0b0b0b0b16090c');
INSERT INTO search_index_data VALUES(137438953480,X'00000ede0730e4bd8de59091dfffffffff750502928c81bfffffffff7d030193dfffffffff760206dfffffffff7dc080808080020403e3808181ffffffffff7d0403e58685dfffffffff7e0502b7a5dfffffffff760403e7adbe81bfffffffff7b0403e9a1b9dfffffffff7803019581ffffffffff7d01010403e2809c81ffffffffff7d010103019981bfffffffff7d0403e9ab9881bfffffffff7d03019cdfffffffff74010101060101bfffffffff7e04012cdfffffffff7d04013bdfffffffff770403e5928cdfffffffff770403e696b9dfffffffff75010107010502a186dfffffffff740403e7a094dfffffffff7d0403e9a1b9dfffffffff7f0301bfdfffffffff7f0403e794a8dfffffffff7f0202be8bbfffffffff7803019b9fffffffff7e0403e69c8d9fffffffff7e0202bfa19fffffffff7b029fffffffff7f9fffffffff780bbfffffffff7ebfffffffff7404060403e681af9fffffffff7b029fffffffff7f9fffffffff780bbfffffffff7ebfffffffff7404060103e5809fdfffffffff750403e58aa9dfffffffff750403e99d92dfffffffff750202819a9fffffffff7dbfffffffff7b0403e587ba9fffffffff7d0502a5bddfffffffff780301a581dfffffffff780403e5bab781dfffffffff7802028583819fffffffff7d03018881dfffffffff690403e8bf9b81dfffffffff690301a5dfffffffff760403e99d92dfffffffff760301a89fffffffff7dc08080808000ffffffffff6e0c0403e4baa7dfffffffff7d0403e696879fffffffff7d0301ac9fffffffff6f0404010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01010403e58fb89fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01010502aea49fffffffff6f0301ad81ffffffffff7c0403e69c8881ffffffffff7c0301b39fffffffff7606a080808080019fffffffff77e0808080800701c0808080800101010403e69d919fffffffff7606a080808080019fffffffff77e0808080800701c0808080800101010301b69fffffffff7d81a080808080000403e4bd9981bfffffffff7d0403e69c809fffffffff7d0301b7dfffffffff7602060403e4bd93dfffffffff760206020286859fffffffff7ec080808080000401339fffffffff7e0403e5aeb9dfffffffff7e03019c9fffffffff7f9fffffffff7e81a08080808000020403e4b89a81dfffffffff7d020403e7a7919fffffffff7f9fffffffff7e020287addfffffffff750403e5809fdfffffffff750301ba9fffffffff7d02bfffffffff7708819fffffffff7f04012c9fffffffff7f81dfffffffff7e0403e4b8ad9fffffffff7d0403e58a9bdfffffffff7e0403e79a84dfffffffff76020288869fffffffff7f0403e585ac9fffffffff7f030192dfffffffff7804013bdfffffffff7803019b9fffffffff73030103a080808080019fffffffff7901010106010403e696b09fffffffff7604a080808080019fffffffff7c06010403e88aaf9fffffffff730502b584dfffffffff740403e99b869fffffffff77bfffffffff7e0103019d81bfffffffff7fc080808080000403e69da581ffffffffff7f0403e8b5b081bfffffffff7f0301a9dfffffffff790403e794a8dfffffffff790301b69fffffffff7e81bfffffffff6b010403e88daf9fffffffff7e0403e980a081dfffffffff69010202898ddfffffffff740403e5908edfffffffff740301afbfffffffff7803030403e4b9a6bfffffffff7e0403e680bbbfffffffff780302028a9bdfffffffff770704013bdfffffffff7e0403e5a5bddfffffffff7703019e9fffffffff6f0403e585ac9fffffffff6f0301a0dfffffffff7601010403e585a5dfffffffff760403e68a95dfffffffff780502b7b1dfffffffff770301a19fffffffff7ebfffffffff7b01059fffffffff7a01dfffffffff6ba080808080170403e2809cdfffffffff7f0403e380829fffffffff7e0403e4b89a81dfffffffff650601addfffffffff79019fffffffff7f010403e5b18081ffffffffff7c0301a89fffffffff75c0808080800affffffffff7d0403e4bdbfdfffffffff7f0403e58c969fffffffff750403e789a981dfffffffff7c0301a9dfffffffff75090403e99d92dfffffffff750902028c969fffffffff75c080808080020101a08080808000dfffffffff64010403e4b88adfffffffff770601badfffffffff780403e696b9dfffffffff7705029c8ddfffffffff79a080808080000403e7a0819fffffffff750301979fffffffff7106030103019fffffffff7c01019fffffffff77010101060101bfffffffff7ea0808080800101bfffffffff7e01010403e4baac9fffffffff7106030103019fffffffff7c01019fffffffff77010101060101bfffffffff7ea0808080800101bfffffffff7e01010403e5869c9fffffffff7f9fffffffff7e0301ba9fffffffff6e08bfffffffff7f0adfffffffff7c0403e4bd8ddfffffffff750403e5b1959fffffffff760301bb9fffffffff7ebfffffffff79ffffffffff670f0b0403e796979fffffffff7ebfffffffff79ffffffffff671a0403e88daf81dfffffffff6d02028d839fffffffff7c0403e5aeb69fffffffff7c03018881bfffffffff7b0403e4b8be81bfffffffff7b03018a81ffffffffff7d0403e8a79281ffffffffff7d03018e9fffffffff72079fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010403e5a4a79fffffffff720403e78eaf9fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f0103018f9fffffffff7ca080808080019fffffffff770aa080808080010403e4bc9a9fffffffff7ca080808080019fffffffff770403e58aa9dfffffffff7e0403e8aeaedfffffffff74a0808080800b03019581bfffffffff7d0403e4bd8d81bfffffffff7d03019a9fffffffff78a080808080019fffffffff7f0403e994909fffffffff78a080808080019fffffffff7f0301abdfffffffff7fbfffffffff7e0403e6989fdfffffffff7fbfffffffff7e0301b09fffffffff7f81dfffffffff7e0403e4b8a481ffffffffff7d0403e587ba9fffffffff7f81dfffffffff7e0301b1dfffffffff7a019fffffffff7fdfffffffff670403e5ba9f81dfffffffff610403e999a9dfffffffff7a019fffffffff7f02028e82ffffffffff7a818080808080020403e688bfffffffffff7a8180808080800203019f81ffffffffff7d0403e6968781ffffffffff7d0301bbdfffffffff750403e59091dfffffffff7502028f82dfffffffff760403e4b88edfffffffff7603018adfffffffff7fffffffffff610403e591a8dfffffffff7f0403e6b2b981dfffffffff600502b5b7dfffffffff7f03018c81ffffffffff7d01010403e5909181ffffffffff7d01010301919fffffffff7aa08080808001a0808080800101019fffffffff7f029fffffffff7f01bfffffffff6419a080808080030403e38081dfffffffff7c0403e5b1959fffffffff7aa08080808001a08080808002010502b88381ffffffffff7f0403e7949fdfffffffff7ca08080808001029fffffffff7f010301a39fffffffff75c080808080020403e5a49adfffffffff770403e99d929fffffffff750301a69fffffffff7f819fffffffff7c0403e4bba59fffffffff7f0403e69c8981bfffffffff7b0301aa81ffffffffff7d01010403e4bb8e81ffffffffff7e010601a581ffffffffff7d0301afdfffffffff790403e5a484dfffffffff790301b89fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01010403e380819fffffffff7f0601829fffffffff7f0403e5b7b2dfffffffff780403e8bf919fffffffff7f0202908481ffffffffff7d0403e58db081ffffffffff7d0301889fffffffff70c08080808004010101060101bfffffffff7e0403e4bc9a9fffffffff70c080808080040502bd9cdfffffffff74010101060101bfffffffff7e03018c9fffffffff7fbfffffffff75090403e4b8809fffffffff7fbfffffffff750403e99d92dfffffffff7d03018d9fffffffff7fbfffffffff7501010106dfffffffff7e020104012cdfffffffff7d04013b81bfffffffff7d0403e3808281bfffffffff7e0403e698afdfffffffff7501010403e79a8481bfffffffff7b0502a7b09fffffffff7fbfffffffff7503018edfffffffff740403e794a8dfffffffff74030191dfffffffff7581a0808080800801010403e38081dfffffffff750403e5a496dfffffffff750502a59481ffffffffff7d01010301a8dfffffffff7904013bdfffffffff790301abdfffffffff79a08080808000dfffffffff670403e6b2b9dfffffffff79a08080808000dfffffffff67020291989fffffffff7c0403e4bc819fffffffff7c0301a8dfffffffff7f0403e8beb9dfffffffff7f0202928c9fffffffff7ebfffffffff77010101010101010101019fffffffff7ac0808080800401c080808080010403e4bc8181bfffffffff7e0403e585b681bfffffffff7d05028f9181ffffffffff7f0403e697b6dfffffffff78010101010403e7949f9fffffffff7e0502a791dfffffffff7d0403e8b584dfffffffff79a080808080000403e98791dfffffffff7501010701020295869fffffffff6f81e0808080800d0403e58aa181ffffffffff7c0502bc959fffffffff6f020299a881ffffffffff7d0403e8bdac81ffffffffff7d02029b9edfffffffff790403e694b6dfffffffff790301a09fffffffff72c08080808005ffffffffff750403e4b88e81dfffffffff6c0403e99d92dfffffffff770301a29fffffffff7702069fffffffff7902039fffffffff7801030101019fffffffff7d0103029fffffffff7f01dfffffffff7e01010403e2809d81ffffffffff7d01010403e882a19fffffffff7702069fffffffff7902039fffffffff7801030101019fffffffff7d0103029fffffffff7f010301ad9fffffffff740301bd9fffffffff7603059fffffffff7a029fffffffff7f0101019fffffffff7d0103029fffffffff7f010403e586859fffffffff7e05028d8e9fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010502aeb69fffffffff76040e0b170c0b0a0c0b0c0e0a0c1509090b0f0a0b0b090b0a090b26270b0b0b100b0a0a0c0b0a0c090b160b0b3e3f0a0a0c2527100c0b0b0d10090b170d110a0b18100b0b0b0a0b09091d1a0b0a12100c0c090b110b0d0a0b0b0b0c0b090b090b0b0b0b0a240b0b0c110c150b0b0c0a0c1f0b090b100b373911170b0b17180c0a0b0a0c0a0c2a0b2b1c170b110a0c15170f11100c12160c1211120a0c090b0a0b0f0b0c0a0c0e320b180b190f0b0b100b0c0c0d0a090b3d0b090b0b0b0c1b111610110b1b090a0c0d0c10090b120b0b0d090915170a0b090b2d0c0c0b0f0b0a110f110c0a0b0c0a0b150c0b360e30092b0b2a');
INSERT INTO search_index_data VALUES(137438953481,X'00000ee80430e59ca8dfffffffff77010101010103bfffffffff7e0403e59f8edfffffffff770403e6b5b7dfffffffff7fbfffffffff7e0403e99d92dfffffffff78010101010301b0dfffffffff7f9fffffffff7ac080808080040403e58cbadfffffffff7f0403e782b981bfffffffff7d02029d8081ffffffffff7f0403e5928c81ffffffffff7f030187dfffffffff78e080808080060403e69caadfffffffff78e0808080800602029e8b81dfffffffff730403e698be81dfffffffff7302029f8edfffffffff75010107ffffffffff5c0103010403e5b882dfffffffff75010107ffffffffff5c01030103019fdfffffffff76ffffffffff670403e695b081dfffffffff5d050298afdfffffffff760301ba9fffffffff7281bfffffffff7a0403e59ba09fffffffff7281bfffffffff7a0202a2839fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010403e99b869fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010202a484dfffffffff79039fffffffff7d0403e789b9dfffffffff7c05029086dfffffffff79a0808080800003018781dfffffffff67030196dfffffffff750403e68ea8dfffffffff7503019adfffffffff770403e38081dfffffffff770301a79fffffffff710107069fffffffff7902039fffffffff7c0101019fffffffff7d0103029fffffffff7f01bfffffffff79010403e58c979fffffffff7f9fffffffff7e05029bbd9fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f0105029fba9fffffffff720502ada69fffffffff710403e695b081dfffffffff78010301a99fffffffff7ba08080808001a08080808003bfffffffff7e9fffffffff7e9fffffffff730403e4b88b81bfffffffff7b0403e79baedfffffffff7fbfffffffff7e0502a7919fffffffff7ba08080808001a08080808003bfffffffff7e0301b49fffffffff750202a5879fffffffff7ebfffffffff790403e782b99fffffffff7ebfffffffff7903019481ffffffffff7d01010403e8b5b481ffffffffff7d01010301bddfffffffff770104012cdfffffffff770403e8a784dfffffffff780202a68281ffffffffff7d01010403e4bd9581ffffffffff7d01010202a794bfffffffff7e0181bfffffffff7e01010403e4b9a6bfffffffff7f81bfffffffff7e01010403e589afbfffffffff7e0202ad909fffffffff730cbfffffffff7effffffffff740404013bdfffffffff7d0403e4bfa181dfffffffff71040403e585ac9fffffffff7f0403e69c899fffffffff73030197dfffffffff77ffffffffff67a0808080801f0403e4b8ba81ffffffffff7d0403e58c96dfffffffff77ffffffffff670301a69fffffffff71c0808080800ce080808080000403e7a094dfffffffff7de080808080000202ae819fffffffff77bfffffffff7e010403e7a7919fffffffff77bfffffffff7e01030189dfffffffff7dffffffffff6e0c0403e585a8dfffffffff7dffffffffff6e0c03018f9fffffffff7aa08080808001a08080808002010403e8af9a9fffffffff7aa08080808001a080808080020103019e81dfffffffff760301a49fffffffff6f0301b69fffffffff760602019fffffffff7e9fffffffff77e08080808007019fffffffff6ca0808080801501010403e2809c81ffffffffff7d01010403e380829fffffffff7c030403e585ac9fffffffff7f05028cbb9fffffffff7e05028d8f9fffffffff7ca080808080019fffffffff770403e794b581dfffffffff680403e887aa9fffffffff760403e99d9281bfffffffff7b010301b9dfffffffff7e0403e38081dfffffffff7e0202afb9dfffffffff74a080808080090403e68ea5dfffffffff74050296b9ffffffffff7d0301bbdfffffffff7d0403e689bedfffffffff7d0301bc81bfffffffff7f04013381bfffffffff7f0202b0949fffffffff7d0403e6809d9fffffffff7d03019a9fffffffff78a080808080019fffffffff7f0403e6a0bc9fffffffff78a080808080019fffffffff7f0202b18081ffffffffff7c0301959fffffffff7604a08080808001a080808080020101bfffffffff7e0403e5a4a9dfffffffff7fbfffffffff7e0403e69c899fffffffff7aa08080808001a08080808002010403e7a4ba9fffffffff7603019e81ffffffffff7d0403e4ba8e81ffffffffff7d0301b19fffffffff7581e0808080800a0403e4b89c9fffffffff750202b29b9fffffffff7002010101a08080808009019fffffffff750101010101010101010101dfffffffff7c01010101bfffffffff7d0101010403e4b88edfffffffff7481a0808080800901010601ad9fffffffff730502babadfffffffff770403e58d8e9fffffffff7206019581bfffffffff7d05028f8adfffffffff7f0502b8829fffffffff7004c080808080000ae0808080800001bfffffffff7d0502bbbadfffffffff7e0403e68a95dfffffffff79010101050296b081ffffffffff7e0502b8af9fffffffff750403e79a84dfffffffff7501070502bba7dfffffffff7e0403e8a18c81bfffffffff7b010502bfbddfffffffff780403e9ab98dfffffffff7d0301b89fffffffff6e81a0808080800d0403e696b09fffffffff6e81a0808080800d0202b7a59fffffffff7ba080808080019fffffffff7a099fffffffff7ba08080808003a080808080019fffffffff7ca080808080020401289fffffffff7ba08080808001a08080808003bfffffffff7e0403e3808281ffffffffff7c0403e699ba81bfffffffff7e9fffffffff7c0403e7a88bdfffffffff760301b181ffffffffff7d0403e79a8481ffffffffff7d0301b29fffffffff7ebfffffffff7901a08080808007ffffffffff7d0403e4b8ba9fffffffff7ebfffffffff7a0403e5bc8081ffffffffff7c0403e69c89dfffffffff77010403e7adbeffffffffff7f0202b8829fffffffff6f0104a0808080800a019fffffffff7501010107e08080808000019fffffffff5b01010201a0808080801d0101010403e2809cdfffffffff7e0403e3808281ffffffffff7c0403e4bc819fffffffff70c080808080040403e58cbbdfffffffff77ffffffffff670502958681ffffffffff7c0502a794bfffffffff7e0181bfffffffff7e01010403e68a80dfffffffff75050294bfdfffffffff76ffffffffff6605029bb4dfffffffff76ffffffffff650403e79a84dfffffffff750403e995bfbfffffffff7e8180808080800005029b869fffffffff740502a28681bfffffffff7f0502ab989fffffffff6f03018381ffffffffff7f0403e697a581ffffffffff7f03018cdfffffffff770403e69c9bdfffffffff770301b8dfffffffff740403e5afb9dfffffffff740202b9b49fffffffff7fbfffffffff7a0403e58fafdfffffffff790403e688909fffffffff7f0301b6dfffffffff790403e59b9edfffffffff790301bfdfffffffff750403e6b5b7dfffffffff750202ba949fffffffff7ba08080808001a08080808003bfffffffff7e0403e794a89fffffffff7ba08080808001a08080808003bfffffffff7e03019fdfffffffff7901019fffffffff7e01dfffffffff66010403e6b0b4dfffffffff79a08080808000dfffffffff670403e789a9dfffffffff7a019fffffffff7f0301a781bfffffffff7b0403e8b08881bfffffffff7b0301b781dfffffffff780403e5a4a781dfffffffff780202bbbadfffffffff760201010101029fffffffff7b0103029fffffffff7f01bfffffffff5d010403e7ad91dfffffffff78ffffffffff650403e8aebedfffffffff7603010101029fffffffff7b0103029fffffffff7f01bfffffffff5d0202bc80dfffffffff7f9fffffffff7ba08080808003bfffffffff66a080808080190403e58f9181dfffffffff630502b195dfffffffff7fbfffffffff7e0502b7a5ffffffffff7a8180808080800203018f81ffffffffff7d0403e58db081ffffffffff7d0301959fffffffff6f0403e8b5849fffffffff6f0301babfffffffff799fffffffff7f0202bd9381bfffffffff7b0403e5a4a981bfffffffff7b0301a281ffffffffff7d0403e5bc8f81ffffffffff7d0202be9781ffffffffff7e010403e79fa581ffffffffff7e010301ae9fffffffff730403e5889b9fffffffff730202bf839fffffffff76c0808080800301029fffffffff7d0103029fffffffff7f0104012cdfffffffff7904013bdfffffffff7a02030197bfffffffff7e0103e68081dfffffffff75010108bfffffffff7ebfffffffff650403e38082dfffffffff7501010403e6b094dfffffffff7fbfffffffff7ebfffffffff6503019d9fffffffff7d9fffffffff7ea08080808002010403e4bfa19fffffffff7d0403e6b7bcbfffffffff7ba08080808002010301bbbfffffffff7801020403e7bb8fbfffffffff78030403e8a381bfffffffff79020281929fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f01dfffffffff7d0403e8bf9c9fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f01dfffffffff7d0301af9fffffffff7b029fffffffff7f9fffffffff780bbfffffffff7ebfffffffff7404060403e38082dfffffffff740403e5ba949fffffffff7ba08080808001a08080808003bfffffffff7e0403e68a809fffffffff7d81bfffffffff7e0202838581ffffffffff7d01010403e9828081ffffffffff7d01010301b3dfffffffff75010403e587addfffffffff7505028aa0dfffffffff76020285a7dfffffffff7e01ffffffffff600403e59f8edfffffffff7effffffffff610403e6b5b7dfffffffff7f020288909fffffffff740b81bfffffffff750403e794b59fffffffff7481c080808080000502ab8b9fffffffff7f030198dfffffffff740403e795a5dfffffffff740301bfffffffffff7a818080808080020403e4bd8d81ffffffffff7c0403e585ad81ffffffffff7c0502bc80ffffffffff7a02028980dfffffffff7d0403e59088dfffffffff7d0301a7bfffffffff790403e8a18cbfffffffff790301bedfffffffff7d0403e7949fdfffffffff7d02028a809fffffffff780101020101019fffffffff7a02029fffffffff770102010101010101019fffffffff7b0103029fffffffff7f019fffffffff7c019fffffffff7f049fffffffff7d0101010403e4b88081ffffffffff7c0502bc819fffffffff7ca080808080019fffffffff7704170b110f150b0c0b0c0f110b0c16170f0c0a10122a2b110b100a090b090b34112a0a0a0d270c111c0910110c0e0a090b0d0e14140b18090d0b0b150c1115111112101216180a092d0e0c0b0a160c0b0d090b100b0a090b0a0a0a0b15170b1e11180b0a0c100b3914090a0b0a0a1f0a0e0b0a0d0a0d0a0b1012351b0c120b0a0c1c110c0c0b370b0c11110b140b10100b120a0b0a0a0c090b090b100b0b090b090b1c1d1917120a0c0a0c271126220c10110a0c090b0f0b0c0a0c0c0d090b22090a091a0d17160b120b0c0b292a250b1d120d0e0a0b0a11110b12120a090b100c0c0a0a0b090b090b4e0c');
INSERT INTO search_index_data VALUES(137438953482,X'00040eee81bfffffffff7b01c0808080800101010730e68a80e58f919fffffffff7aa08080808001a08080808002010403e69c899fffffffff7905bfffffffff79020101019fffffffff7d0103029fffffffff7f010601af9fffffffff7dbfffffffff7805a08080808000e080808080010403e882a19fffffffff78079fffffffff7a9fffffffff7f0403e99b869fffffffff7f9fffffffff7e030195dfffffffff78010101010403e8b584dfffffffff78010101010301a581ffffffffff7d020403e8a78281ffffffffff7f0403e9819381ffffffffff7d02028b939fffffffff7d0403e5b0949fffffffff7d03019b9fffffffff6f0403e595869fffffffff6f03019f81dfffffffff760403e78eb081dfffffffff7602028c879fffffffff6f100403e5908c9fffffffff7f0403e68ca59fffffffff6f0301a59fffffffff6f0403e983a89fffffffff6f02028da281ffffffffff7d0403e79a8481ffffffffff7d0301aedfffffffff7fbfffffffff7ebfffffffff7a01010403e59ca8dfffffffff7fbfffffffff7e0502ae8981dfffffffff770403e79a84dfffffffff7f02028ea5dfffffffff740403e38081dfffffffff740301a8dfffffffff750adfffffffff7c0403e4bb8b81bfffffffff7b0403e58aa8dfffffffff7f0502b9bfdfffffffff7502028f909fffffffff7e0403e4be9b9fffffffff7e020294b6dfffffffff79020403e588a9dfffffffff790403e99b86dfffffffff7b0301bfdfffffffff76ffffffffff660403e5bbbadfffffffff76ffffffffff66020295b09fffffffff7ebfffffffff790107bfffffffff7ebfffffffff60011901010403e5928cdfffffffff7f0502ad97dfffffffff77ffffffffff670403e68daedfffffffff7fbfffffffff7ebfffffffff7a0101050299badfffffffff78ffffffffff650403e881949fffffffff7ebfffffffff79020296879fffffffff7d0101bfffffffff7581a080808080090403e4b8ad9fffffffff7d0101bfffffffff750403e585a89fffffffff7d0502ad9781ffffffffff7d0403e6a08781ffffffffff7d0502a3809fffffffff7d030199dfffffffff7ca08080808001029fffffffff7f01bfffffffff70010403e7a094dfffffffff7ca08080808001029fffffffff7f010301b09fffffffff6e0804a080808080019fffffffff7b010601dfffffffff7d9fffffffff601503a0808080800b04013bdfffffffff760403e58cba9fffffffff6e81a0808080800d05029e8b81dfffffffff730403e69d9081dfffffffff700403e7a4ba9fffffffff760502a7919fffffffff7aa08080808001a08080808002010403e883bddfffffffff770502b7afdfffffffff7d0403e997bb81ffffffffff7e0301b9dfffffffff75010107019fffffffff7ea080808080000403e38081dfffffffff77080403e5928cdfffffffff7501080403e7a1aeffffffffff7d0403e99da2dfffffffff7708bfffffffff7e020297a581bfffffffff7b010101c080808080010403e69c9f81ffffffffff7f0403e887b381bfffffffff7e0301a99fffffffff7d0403e5819a9fffffffff7d0301b6dfffffffff78010101010403e997b4dfffffffff78010101010202988edfffffffff7501010101010101010101dfffffffff7e04012cdfffffffff7501010403e38082dfffffffff7801010101010101dfffffffff7e03019fdfffffffff7fbfffffffff7e0403e695b0dfffffffff7fbfffffffff7e0301afdfffffffff7401010181a080808080060403e5908cdfffffffff7405029f8edfffffffff760403e8b081dfffffffff7501010403e9bd9081ffffffffff7d0301be81dfffffffff730403e7a4ba81dfffffffff73020299badfffffffff780601dfffffffff7f9fffffffff5f02090a080403e58c96dfffffffff78ffffffffff650403e685a7dfffffffff7e01ffffffffff600403e883bd81bfffffffff7e9fffffffff6a0a0802029bb4dfffffffff76ffffffffff650403e696b0dfffffffff76ffffffffff650301bebfffffffff7f0403e8b59ebfffffffff7f02029c809fffffffff7d81e080808080020403e5889d81ffffffffff7f0403e697a99fffffffff7d03018881bfffffffff7d0101bfffffffff7d04013281bfffffffff7d010403e5889d81bfffffffff7f0502b7b281ffffffffff7c0301899fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c04013481bfffffffff7b0403e588869fffffffff7f05029088dfffffffff770403e68a95dfffffffff780403e999909fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e010103018d9fffffffff7ebfffffffff7b01059fffffffff7a01dfffffffff6b0403e58aa19fffffffff7ebfffffffff7b01059fffffffff7a01dfffffffff6b03019bdfffffffff770403e59ca8dfffffffff7703019f81ffffffffff7c030403e58e8281ffffffffff7c0403e69caa81ffffffffff7f0301aadfffffffff7501010101010101010101dfffffffff7c0201c080808080010403e782b9dfffffffff75010106dfffffffff7e02010403e8a78181ffffffffff7f0502afb4dfffffffff7501010101010101010101dfffffffff7e0301af9fffffffff7dbfffffffff7805a08080808000e0808080800104013bdfffffffff750403e380829fffffffff7d0403e69c8ddfffffffff7aa080808080000403e882a19fffffffff7d0301ba9fffffffff7e81a08080808000bfffffffff7f0403e599a881ffffffffff7d0403e69e849fffffffff7e81a0808080800002029d90dfffffffff7ca08080808001029fffffffff7f01bfffffffff70010403e69699dfffffffff7ca08080808001029fffffffff7f01bfffffffff70010301919fffffffff7606a080808080019fffffffff77e0808080800701c0808080800101010403e59bbd9fffffffff760403e7a7919fffffffff7ca080808080019fffffffff77e0808080800701c0808080800101010301a581ffffffffff7d01010403e6ba9081ffffffffff7d020403e99d9281ffffffffff7d010102029e849fffffffff7e81a080808080000403e5928c9fffffffff7e81a080808080000301b6dfffffffff740403e58d8fdfffffffff740202a08781ffffffffff7d0403e782b981ffffffffff7d0403e9a29881ffffffffff7d0301a1dfffffffff7de080808080000403e4b88e81bfffffffff7d0403e5928cdfffffffff7d0403e69caadfffffffff7de080808080000403e999a2dfffffffff7d0301b9bfffffffff7d0403e4bc99bfffffffff7d0301bc9fffffffff78a080808080019fffffffff7f0403e7a7919fffffffff78a080808080019fffffffff7f0202a186dfffffffff740403e69eb6dfffffffff740202a3809fffffffff7d0403e7b4a29fffffffff7d0202a8a1dfffffffff7a01010403e38081dfffffffff7a01010202ada5dfffffffff770403e59088dfffffffff770202af8fdfffffffff790403e5b9b4dfffffffff790202b094dfffffffff7fbfffffffff7ebfffffffff650403e8b1a1dfffffffff7fbfffffffff7ebfffffffff650301b4dfffffffff79a08080808000dfffffffff670403e38081dfffffffff79a080808080000403e58f8a81dfffffffff600202b1bd81dfffffffff660403e8bda681dfffffffff660202b2b9dfffffffff79a08080808000dfffffffff670403e5ba9fdfffffffff79a08080808000dfffffffff670403e6b3a5dfffffffff79a08080808000dfffffffff670202b3a5dfffffffff79a08080808000dfffffffff670403e5a484dfffffffff79a080808080000502b9b6dfffffffff790301b09fffffffff77a080808080039fffffffff7b01030101010403e5ae819fffffffff77bfffffffff7e010202b48bdfffffffff7fbfffffffff7ebfffffffff670403e2809ddfffffffff7f0403e38081dfffffffff7fbfffffffff7e0202b5b79fffffffff6ec0808080800704069fffffffff7aa080808080049fffffffff7e9fffffffff5f0603010403e4b88adfffffffff79a08080808000dfffffffff670403e5b2b89fffffffff6e81a0808080800d0502bc8081dfffffffff630403e6b48bdfffffffff7fbfffffffff7ebfffffffff670403e7bbb5dfffffffff75ffffffffff650202b689dfffffffff7f0403e58f8adfffffffff7f0301b2dfffffffff7e0403e7bd91dfffffffff7e0202b7b1dfffffffff77ffffffffff6c0403e59088dfffffffff770403e6b5b781dfffffffff630301bcbfffffffff7ba08080808002010202b8859fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010403e5a4a79fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010301af9fffffffff750403e58fa39fffffffff750403e887aa9fffffffff750202ba90dfffffffff7405a08080808000818080808080040204013b81ffffffffff7f0403e58c96dfffffffff79a080808080000502908481ffffffffff7d0403e7bb8fdfffffffff740103e782b99fffffffff7ebfffffffff770101010302dfffffffff7e0201bfffffffff7f04012cdfffffffff7804013bdfffffffff7b81a080808080020403e5908ddfffffffff75010106dfffffffff7e02010403e695b09fffffffff7ebfffffffff7905029caa81bfffffffff7d020283ad81ffffffffff7d01010403e6838581ffffffffff7d0101020289a99fffffffff7ebfffffffff7c01029fffffffff7ddfffffffff71020f0403e588b69fffffffff7e05028cbb81dfffffffff6d0502ae89dfffffffff7dffffffffff6e0403e68a80dfffffffff7aa08080808000050294b6dfffffffff7b0403e796ab81dfffffffff7c05029a84dfffffffff7b0301b9dfffffffff7ca08080808001029fffffffff7f01bfffffffff700403e7a78ddfffffffff7ca08080808001029fffffffff7f01bfffffffff7002028eaf9fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f01dfffffffff7f0403e5a2839fffffffff799fffffffff7f029fffffffff7f0101019fffffffff7d0103029fffffffff7f010403e79a8481ffffffffff7e0301b081dfffffffff760403e5ae9e81dfffffffff7602029086bfffffffff78039fffffffff7ea08080808000141b261c18110d0f0b0c0c0a0b090b0a0c0b0b0b090b0b0c17110b0b0a0b100c0b0a0a0b0b0b0b0f11220b1019101119130b0b0c0a1e192e09120b0c0b170b0a0c190c0d0b12140c0c090b0d0f1a0b180f11130b0a0d0c0a0c1c1112141011090b110c0b120b0c0b430a0b0a0b3f1e20090b0b0c0c21160c1a1c090b110b160c121f20250b260c0d0e1112090b0b0c0c0f0c0b110b090b15170a0b0a0b0c0d0a0b0a0b161715110c0b0c16171716110a1a12160b112d17120b17110a0b090b100b0c102a2b090b0b190a110b0b24091016110b0d0e200b0b10110a0c0a1d1f302b0c0a0c');
INSERT INTO search_index_data VALUES(137438953483,X'00000ed50530e7908632dfffffffff790403e5928cdfffffffff79a080808080000403e6b5b7dfffffffff790202949f9fffffffff7ebfffffffff7e01029fffffffff7e029fffffffff7e0101bfffffffff6309020403e4baa7dfffffffff7ca08080808001029fffffffff7f010403e68081dfffffffff7fbfffffffff7ebfffffffff650403e789a99fffffffff7ebfffffffff7fffffffffff6e020301a89fffffffff7ba080808080019fffffffff7805069fffffffff7aa080808080040403e4ba86dfffffffff740403e59088dfffffffff7fbfffffffff7e05029cb0ffffffffff790502a4a9dfffffffff7f0403e79a84dfffffffff790403e882a19fffffffff7ba08080808001a08080808003bfffffffff7e0301b59fffffffff7301e08080808009dfffffffff6b0c010403e5ad909fffffffff7381c080808080020403e8af9dffffffffff7d0502b7af9fffffffff7481c08080808000020295a5dfffffffff740403e59088dfffffffff74020296979fffffffff7ebfffffffff79ffffffffff671a0403e581a581dfffffffff780403e695b0dfffffffff77ffffffffff6705029cba9fffffffff7e0301ab81dfffffffff7c0403e88b9781dfffffffff7c02029a849fffffffff7fbfffffffff7501010201020202bfffffffff7e9fffffffff7e0201bfffffffff7f010104012c81ffffffffff7d0403e4baba81bfffffffff7e0403e58cbadfffffffff7505029088dfffffffff7f06018d9fffffffff7f0502b882dfffffffff760502ba94dfffffffff7fbfffffffff7e0502bda281ffffffffff7d0403e68a80dfffffffff75050294b6dfffffffff7b050295b0dfffffffff78050296b0dfffffffff7d05029c8081ffffffffff7f06018ddfffffffff790403e7a791dfffffffff740502b98181ffffffffff7d0403e8bdac81ffffffffff7e0403e99d9281bfffffffff7d0502a1b981bfffffffff7b0502a286dfffffffff760502ab98dfffffffff7d02029baedfffffffff7807bfffffffff7e9fffffffff7e0204012cdfffffffff7f0403e38081dfffffffff780403e58dabdfffffffff7fbfffffffff7e0403e695b0dfffffffff7f0403e7adbe81bfffffffff7d0403e99b8681bfffffffff7b02029c8bffffffffff798180808080800401010403e794a8ffffffffff790403e99d9281ffffffffff7d010102029fa581ffffffffff7e0104012c81ffffffffff7f0403e3808281ffffffffff7e0301ad9fffffffff7f81dfffffffff7d0403e79a849fffffffff7f0403e8aeaf81ffffffffff7c0202a0819fffffffff750403e5a4b49fffffffff75030194dfffffffff7c01a08080808000029fffffffff7f019fffffffff7e9fffffffff7f0403e58f91dfffffffff7ca08080808001029fffffffff7f01bfffffffff7d0403e79a84dfffffffff7d0502a9b6dfffffffff7d0403e999a2dfffffffff7d0502a1b981bfffffffff7d0202a1aeffffffffff7d0403e8aea4ffffffffff7d0202a4ba9fffffffff76a08080808002a08080808001010101010101ffffffffff740403e4b8ad9fffffffff760502be8bbfffffffff780403e88c839fffffffff760502a681dfffffffff790101010101010202a68fbfffffffff7a9fffffffff7f0101010403e6b3b0bfffffffff7a9fffffffff7f0101010202a78ddfffffffff7ca08080808001029fffffffff7f01bfffffffff700f0403e4b89a81dfffffffff7e0403e8869cdfffffffff7ca08080808001029fffffffff7f01bfffffffff700301919fffffffff77010101010102019fffffffff7a0201019fffffffff7701010101010101010101019fffffffff7a0103029fffffffff7e01019fffffffff7c01a080808080039fffffffff7d0101010403e5889b9fffffffff77bfffffffff7d01010502b7a59fffffffff7ba08080808001a08080808003bfffffffff7e0403e68a809fffffffff7801010202019fffffffff7a02029fffffffff7703010101010101019fffffffff7b0103029fffffffff7f019fffffffff7c01a080808080039fffffffff7d0101010403e7a094dfffffffff7d0301b09fffffffff7d0101bfffffffff7504012cdfffffffff740403e585b69fffffffff7d05028db09fffffffff7f0502b7b29fffffffff7e0202a88bdfffffffff760403e38081dfffffffff760202a9b6dfffffffff7d0403e7949fdfffffffff7d0301ba9fffffffff7ba08080808001a08080808003bfffffffff7ebfffffffff710403e888aa81dfffffffff6e0403e997b49fffffffff7ba08080808001a08080808003bfffffffff7e0202aaa6bfffffffff799fffffffff7f0403e5bcbabfffffffff799fffffffff7f0202ab8b9fffffffff7fbfffffffff750404012c9fffffffff7f0403e68898dfffffffff740403e8b6b3dfffffffff780202ad89dfffffffff7f9fffffffff7a0403e696b9dfffffffff7f0403e794a8ffffffffff79030191dfffffffff78ffffffffff650403e8bf90dfffffffff78ffffffffff650301bedfffffffff74a0808080800bbfffffffff7c020403e7baa681bfffffffff7b020403e8aea2dfffffffff740202b1bb81dfffffffff720403e8849181dfffffffff720202b3bbffffffffff7d04012cffffffffff7d0202b4a29fffffffff7d0403e68a809fffffffff7d0202b98181ffffffffff7d0403e4bd9381ffffffffff7d0202baa681bfffffffff7b02c08080808000010104012181ffffffffff7d01010403e3808281bfffffffff7b0403e59cb081bfffffffff7d0403e79a8481bfffffffff7d0202bb8481ffffffffff7d01010403e59ba281ffffffffff7d010103018681dfffffffff6c0403e8839e81dfffffffff6c03018fbfffffffff78039fffffffff790403e5b8b8dfffffffff740403e79086bfffffffff78030301a7dfffffffff7e0403e7bbaddfffffffff7e0301addfffffffff7e0403e5bbbadfffffffff7e0301b5dfffffffff75ffffffffff650403e59f8edfffffffff75ffffffffff650202bd91dfffffffff7effffffffff7fa0808080800001010403e2809ddfffffffff7e0403e59d8081ffffffffff7f0403e79a8481ffffffffff7e0403e887aa81ffffffffff7d0103e880bf81ffffffffff7d020403e880bf81ffffffffff7d02020281949fffffffff700ebfffffffff7603a08080808006e080808080000401289fffffffff7ebfffffffff790403e590889fffffffff70c080808080040403e7b3bbffffffffff7d0502bd9181dfffffffff7d020282a19fffffffff7701010202029fffffffff79010102019fffffffff78010201010101039fffffffff7a0103029fffffffff7e01010403e4bbbd9fffffffff7701010202029fffffffff79010102019fffffffff78010201010101039fffffffff7a0103029fffffffff7e01010202839e81dfffffffff6c0301bddfffffffff77e080808080079fffffffff6a0a080403e58a9bdfffffffff770502aeb681dfffffffff680403e69cba81bfffffffff7e0202849181dfffffffff720403e699ba81dfffffffff7203019a81ffffffffff7d0403e698af81ffffffffff7d0202869cdfffffffff7ca08080808001029fffffffff7f01bfffffffff700403e69d90dfffffffff7ca08080808001029fffffffff7f01bfffffffff70020287aa9fffffffff750181e080808080070403e4b8bb9fffffffff760403e58aa89fffffffff750502b7b181ffffffffff7d0301b381bfffffffff7e04013281bfffffffff7e020288aa9fffffffff7ba08080808001a08080808003bfffffffff7ebfffffffff710403e5a4a99fffffffff7ba08080808001a08080808003bfffffffff7ebfffffffff710403e7a9ba81dfffffffff6e02028aaf9fffffffff730403e794b59fffffffff7302028b9781dfffffffff7c0403e7a09481dfffffffff7c02028c839fffffffff760403e58cba9fffffffff7602028da3bfffffffff7f0301af9fffffffff7e81bfffffffff6f0403e4bc819fffffffff7e020290a5dfffffffff78ffffffffff650403e79a84dfffffffff780403e9a28681dfffffffff5d020291a3bfffffffff7a02010403e4ba8bbfffffffff7a02010202999a81dfffffffff760403e68b9f81dfffffffff760202a180dfffffffff7e0403e6b6b2dfffffffff7e03018cbfffffffff7981808080808002010403e3808281bfffffffff7b0403e680bbbfffffffff7905028ea881bfffffffff7b0301a8dfffffffff750101020101010101010403e68081dfffffffff7501010403e7a4badfffffffff790101010101010202a381bfffffffff7903018581dfffffffff670403e5a48781dfffffffff670202a5bf9fffffffff6e81a0808080800d0403e6b5b79fffffffff6e81a0808080800d0202a681dfffffffff790101010101010403e4b8badfffffffff7e0403e5908cdfffffffff7d05029ca8dfffffffff790101010403e68ea8dfffffffff7f0202a78181ffffffffff7f0403e3808281ffffffffff7f03018281ffffffffff7f0403e8b1a181ffffffffff7f030184dfffffffff780201010403e58892dfffffffff780403e6a8a1dfffffffff7a010103019281ffffffffff7d0403e6a08781ffffffffff7d0202aea2dfffffffff740403e58d8fdfffffffff740403e7ab8bdfffffffff740301a4ffffffffff7d0301a9dfffffffff740403e99d92dfffffffff740301aedfffffffff74a0808080800b04012cdfffffffff740403e38082dfffffffff740403e5b7b2ffffffffff7f0301af81ffffffffff7c0301b0bfffffffff7e0181bfffffffff7e01010403e783ad81ffffffffff7d01010301bedfffffffff7603010101029fffffffff7b0103029fffffffff7f01bfffffffff5d04012cdfffffffff760403e4b880dfffffffff7c0403e58db1dfffffffff7a019fffffffff7f0502a484dfffffffff790403e699badfffffffff7e0502b5b7dfffffffff79a080808080000403e789b9dfffffffff7ca08080808001029fffffffff7f010301bf81bfffffffff7e010403e4baba81bfffffffff7e0403e58c9781bfffffffff7f0403e79a8481bfffffffff7e0202af9a9fffffffff7aa08080808001a08080808002010403e5889b9fffffffff7aa08080808001a080808080020103019dffffffffff7d0403e88194ffffffffff7d0301b4dfffffffff7501010101010101010101dfffffffff7e0403e6988edfffffffff7501010101010101010101dfffffffff7e040c110b29191718230b110a0a0b1d18120b110a0b170c110a0a0c2d0a0c0b0a090a100b0b0a0a0a0b090b0b0c0c0b0a0a18090b110b0c0c130b0e0c0a0c100b0c0a0b241f0b0a0b0b0a0b220b0a0b1013141f0c1f51131c4c0b11090b0a0a0a0b0a0b210c1d101111090b0b100b0b0f11160d0b0b0c0a090a0b0b0c140c0c0c0c0d0e0a0c100b0c090b090b0f11180b0c0c0c0d0d1e0f110b0b37380b170b0b0c0b0c0a0c1e1f120b0b0b0a0a22230c0a0b0b0c0a0b0a100b100b0c0c0d0b0c0a0b110c0b0b120d110a0a0c1112100b0b0d0b0b0c0a0c0c0b0d0a0c0a0b0b09090b0f090b0b0a130e24090b120a0b10190b0c0c0c1718090b19');
INSERT INTO search_index_data VALUES(137438953484,X'0000095c0430e8b081dfffffffff7501010403e8a1a8dfffffffff75010103018881bfffffffff7b0403e4bc9a81bfffffffff7b0301adbfffffffff7ca080808080030403e99d96bfffffffff7ca080808080030202b1a1dfffffffff7fbfffffffff7ebfffffffff65a0808080801d0403e5b1b181ffffffffff7f0403e696b9dfffffffff7fbfffffffff7e0403e7ad89dfffffffff7f0301aabfffffffff7e0403e5bf97bfffffffff7e0202b4a89fffffffff6f0403e9878f9fffffffff6f0202b5849fffffffff6fc0808080800504010101019fffffffff7d0403e38081dfffffffff780403e5819adfffffffff780502bbbadfffffffff790101010403e68c879fffffffff6f0502ba90dfffffffff7405a0808080800003019ebfffffffff7f0403e88da3bfffffffff7f0301b081bfffffffff7e010403e8aebf81bfffffffff7e010301b481bfffffffff7ebfffffffff7f01010403e2809d81ffffffffff7d01010403e58c9781bfffffffff7e0301b5bfffffffff7e0403e8b1aabfffffffff7e0202b6859fffffffff7c0403e8bf879fffffffff7c0301b3dfffffffff780403e782b9dfffffffff780202b7af9fffffffff74c08080808009ffffffffff770403e4baa79fffffffff740403e5ad90dfffffffff7d0202bda681dfffffffff660403e4baa781dfffffffff660301a881dfffffffff670403e9819381dfffffffff670301ac81ffffffffff7d01010403e68da281ffffffffff7d0403e8bdbd81ffffffffff7d01010301bd81ffffffffff7d010104013b81ffffffffff7e0403e993be81ffffffffff7f0502a1b581ffffffffff7d01010202be839fffffffff7f0403e79fad9fffffffff7f0301b9dfffffffff7f0403e59cb0dfffffffff7f0202bf879fffffffff7c0403e58d839fffffffff7c030190dfffffffff78ffffffffff650403e890a5dfffffffff78ffffffffff650301919fffffffff7f0401339fffffffff7f03019bdfffffffff77ffffffffff720403e4b880dfffffffff770403e588b681dfffffffff6903019c9fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f01dfffffffff7d0403e7a7919fffffffff79c080808080000101019fffffffff7d0103029fffffffff7f01dfffffffff7d0301bddfffffffff780403e58aa0dfffffffff780103e9809adfffffffff74ffffffffff730403e4bfa1dfffffffff740403e8a38581dfffffffff670301a081dfffffffff69010403e4b89a81dfffffffff6a0202818d81ffffffffff7d04013b81ffffffffff7d03019381dfffffffff67a080808080160403e3808281ffffffffff7d0403e4baa481dfffffffff670202828081ffffffffff7d01010403e7baa681ffffffffff7d01010301b5bfffffffff7d0403e6a0b9bfffffffff7d020283a89fffffffff6f0403e58a9e9fffffffff6f0202878f9fffffffff6f81c080808080020403e5ad9081dfffffffff710403e68b9b9fffffffff6f030191dfffffffff75010101010101010101010403e9a29ddfffffffff7501010101010101010101020293be81ffffffffff7f0403e79a8481ffffffffff7f020294909fffffffff78a080808080019fffffffff7f0403e5b09a9fffffffff78a080808080019fffffffff7f020295bfbfffffffff7a020101818080808080000403e8b5b481bfffffffff7e020297b49fffffffff7ba080808080019fffffffff7c0101010103bfffffffff7ee080808080010403e4b88081ffffffffff7e0502bfa19fffffffff7ba08080808001a08080808003bfffffffff7e0403e59d87dfffffffff780403e69caadfffffffff790101010301bb81ffffffffff7e0403e7bd9181ffffffffff7e02029988bfffffffff78029fffffffff7f0101010403e7a4babfffffffff780502a68fbfffffffff7a9fffffffff7f0101010301909fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01010403e585ac9fffffffff7304010101010201019fffffffff7901010101019fffffffff78010101010101010101019fffffffff7a0103029fffffffff7e01010301a2dfffffffff7d0403e68980dfffffffff7d0502a0a1dfffffffff7d0301a9dfffffffff7a019fffffffff7f0403e5ba9fdfffffffff7a019fffffffff7f02029b869fffffffff740302069fffffffff7902039fffffffff7801030101019fffffffff7d0103029fffffffff7f019fffffffff7c9fffffffff790403e4bd9381bfffffffff7b0403e59ba29fffffffff7702069fffffffff7902039fffffffff7801030101019fffffffff7d0103029fffffffff7f010403e688909fffffffff7481c080808080000403e782b9dfffffffff7b02029d929fffffffff7002010101a08080808009019fffffffff750101010101010101010101dfffffffff7c01010101bfffffffff7d01010104012c81ffffffffff7d01010403e5b29b9fffffffff7002010101a08080808009019fffffffff750101010101010101010101dfffffffff7c01010101bfffffffff7d0101010403e68aa581ffffffffff7f030196bfffffffff7ca080808080030301a2dfffffffff7708bfffffffff7e04012cdfffffffff7f0403e79a84dfffffffff7fbfffffffff7e0403e8bf9bdfffffffff7702029fa9bfffffffff7ba08080808002010403e6809dbfffffffff7ba08080808002010202a1b581ffffffffff7d010104013a81ffffffffff7d0403e5be9781ffffffffff7e010403e8849a81ffffffffff7d0301b9dfffffffff7807dfffffffff7c020403e79baedfffffffff7807dfffffffff7c020202a286dfffffffff76e080808080099fffffffff5e0403e59f9fdfffffffff76ffffffffff670502afbc81bfffffffff7f03019881ffffffffff7d0403e58faa81ffffffffff7d0403e79a8481ffffffffff7d03019ddfffffffff75010101010101010101010403e5928cdfffffffff78010101010403e69caadfffffffff7501010601010202ab989fffffffff6fc0808080800ee080808080000403e6a0a1dfffffffff7de080808080000403e8b4a89fffffffff6f0202b28181ffffffffff7d010403e7bd9181ffffffffff7d010202bd9081ffffffffff7d010403e9b28181ffffffffff7d010104ee808032dfffffffff77040134dfffffffff74040135dfffffffff7fbfffffffff7e040136dfffffffff7d01040137dfffffffff790101019fffffffff7d0103029fffffffff7f01040138dfffffffff78040139dfffffffff7501040d0d0a0c0f111c0c110b090b0a0b1b0b0b0d0b11090b0b0d120e0c090b0a0b090b160b0b0b0c0a0c0c0c0e0c0a0c0d0a0b090b0a0b0f1109090f0b0c282a090b110b0c0b0c0b0a100c0c0d0e090b0a0b110c0b13150b0c1617140c270c1c0b0e0a0c140b133d3f090b0a10123c0c30120b390c3a0c0f1009110b11120d0a0d0c111316110b0a0c0c130f1016110b0c0d0c0d0c090f0a1c09');
INSERT INTO search_index_data VALUES(274877906945,X'00000680023028ffffffffff76020162ffffffffff760203e58c97ffffffffff76010129ffffffffff7602016bffffffffff760203e7a9baffffffffff7601012dffffffffff76020130ffffffffff7603023031ffffffffff76010130ffffffffff76020130ffffffffff76020131ffffffffff76020132ffffffffff760302342dffffffffff76010131ffffffffff76010132ffffffffff76020130ffffffffff7603023234ffffffffff76020134ffffffffff7603022d30ffffffffff76010134ffffffffff7602012dffffffffff7603023030ffffffffff76010161ffffffffff7602016effffffffff76010162ffffffffff76020165ffffffffff7602016affffffffff76010165ffffffffff76020167ffffffffff76020169ffffffffff7602016effffffffff76010166ffffffffff76020165ffffffffff76020179ffffffffff76010167ffffffffff76020128ffffffffff76020129ffffffffff76020166ffffffffff76020167ffffffffff7602016affffffffff7602016fffffffffff76020173ffffffffff76020174ffffffffff76020175ffffffffff76020179ffffffffff76010168ffffffffff76020161ffffffffff76020174ffffffffff76010169ffffffffff76020161ffffffffff7602016affffffffff7602016effffffffff76020179ffffffffff7601016affffffffff76020129ffffffffff76020169ffffffffff76020178ffffffffff7601016bffffffffff76020165ffffffffff76020167ffffffffff7602016affffffffff7602016fffffffffff7601016effffffffff76020167ffffffffff7602016bffffffffff76020178ffffffffff76020179ffffffffff7601016fffffffffff7602016effffffffff76020175ffffffffff76010173ffffffffff76020169ffffffffff76010174ffffffffff76020169ffffffffff7602016bffffffffff76010175ffffffffff76020166ffffffffff76020178ffffffffff76010178ffffffffff76020167ffffffffff76020169ffffffffff76020178ffffffffff76020179ffffffffff76010179ffffffffff76020167ffffffffff76020169ffffffffff7602016fffffffffff76020178ffffffffff76020179ffffffffff760103e38081ffffffffff760403e7949fffffffffff760103e4baacffffffffff76040129ffffffffff760202bbbdffffffffff760403e69c89ffffffffff760202bd9cffffffffff760202bfa1ffffffffff760403e681afffffffffff760103e585acffffffffff760403e58fb8ffffffffff7602028c97ffffffffff760403e4baacffffffffff7602028dabffffffffff760403e6989fffffffffff7602028fb8ffffffffff7602029088ffffffffff760403e4bd9cffffffffff7602029ca8ffffffffff760403e6b5b7ffffffffff760202a4a9ffffffffff760403e79baeffffffffff760502a791ffffffffff760202b195ffffffffff760403e5a4a9ffffffffff760202b7a5ffffffffff76040128ffffffffff760202ba94ffffffffff760403e794a8ffffffffff760202bc80ffffffffff760403e5b195ffffffffff760103e68081ffffffffff760403e6b094ffffffffff76020281afffffffffff760403e5ba94ffffffffff7602028daeffffffffff760403e59ca8ffffffffff76020295b0ffffffffff760403e68daeffffffffff76020296b9ffffffffff760403e99da2ffffffffff760202989fffffffffff760403e695b0ffffffffff7602029c89ffffffffff760403e99990ffffffffff760202b094ffffffffff760403e8b1a1ffffffffff760202b48bffffffffff760403e38081ffffffffff760202b5b7ffffffffff760403e6b48bffffffffff760103e7949fffffffffff760403e68081ffffffffff760301a8ffffffffff760403e59088ffffffffff760403e882a1ffffffffff760301b5ffffffffff760403e8af9dffffffffff7602029a84ffffffffff760403e5ba94ffffffffff7602029baeffffffffff760403e58dabffffffffff760202a791ffffffffff760403e5b7a5ffffffffff760202a9baffffffffff760403e997b4ffffffffff760103e882a1ffffffffff760403e4bbbdffffffffff76020288aaffffffffff760403e5a4a9ffffffffff760202af9dffffffffff760202b1a1ffffffffff760403e696b9ffffffffff760103e997b4ffffffffff760403e4bfa1ffffffffff7602029990ffffffffff760403e585acffffffffff7602029da2ffffffffff760403e79a84ffffffffff760104ee808035ffffffffff760409090b09090b09090a090909090a0909090a090a09090a090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090909090b0b0b090a0b0a0a0b0b0b0a0b0a0b0a0a0b0a0b0a0b0a0a0b0a090a0b0a0b0b0b0a0b0a0b0a0b0a0b0a0b0a0b0a0b0a0b0a0b0b0b090b0b090b0a0b0a0b0a0b0a0b0b0b0a0b0a0a0b0b0b0a0b0a0b');
CREATE TABLE IF NOT EXISTS 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_index_idx VALUES(1,X'',2);
INSERT INTO search_index_idx VALUES(1,X'30616875',4);
INSERT INTO search_index_idx VALUES(1,X'306568',6);
INSERT INTO search_index_idx VALUES(1,X'30687569',8);
INSERT INTO search_index_idx VALUES(1,X'306d655f',10);
INSERT INTO search_index_idx VALUES(1,X'3072617469',12);
INSERT INTO search_index_idx VALUES(1,X'307868',14);
INSERT INTO search_index_idx VALUES(1,X'30e4bd8de5',16);
INSERT INTO search_index_idx VALUES(1,X'30e59c',18);
INSERT INTO search_index_idx VALUES(1,X'30e68a80e5',20);
INSERT INTO search_index_idx VALUES(1,X'30e7908632',22);
INSERT INTO search_index_idx VALUES(1,X'30e8b0',24);
INSERT INTO search_index_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO search_index_docsize VALUES(1099511627758,X'28');
INSERT INTO search_index_docsize VALUES(1099511627759,X'8106');
INSERT INTO search_index_docsize VALUES(1099511627760,X'51');
INSERT INTO search_index_docsize VALUES(1099511627761,X'29');
INSERT INTO search_index_docsize VALUES(1099511627762,X'3a');
INSERT INTO search_index_docsize VALUES(1099511627763,X'8101');
INSERT INTO search_index_docsize VALUES(1099511627764,X'6b');
INSERT INTO search_index_docsize VALUES(1099511627765,X'75');
INSERT INTO search_index_docsize VALUES(1099511627766,X'8117');
INSERT INTO search_index_docsize VALUES(1099511627767,X'810e');
INSERT INTO search_index_docsize VALUES(1099511627768,X'77');
INSERT INTO search_index_docsize VALUES(1099511627769,X'812e');
INSERT INTO search_index_docsize VALUES(1099511627770,X'8111');
INSERT INTO search_index_docsize VALUES(1099511627771,X'8137');
INSERT INTO search_index_docsize VALUES(1099511627772,X'7a');
INSERT INTO search_index_docsize VALUES(1099511627773,X'8116');
INSERT INTO search_index_docsize VALUES(1099511627774,X'8138');
INSERT INTO search_index_docsize VALUES(1099511627775,X'815b');
INSERT INTO search_index_docsize VALUES(2199023255544,X'54');
INSERT INTO search_index_docsize VALUES(2199023255545,X'36');
INSERT INTO search_index_docsize VALUES(2199023255546,X'3e');
INSERT INTO search_index_docsize VALUES(2199023255547,X'3e');
INSERT INTO search_index_docsize VALUES(2199023255548,X'40');
INSERT INTO search_index_docsize VALUES(2199023255549,X'51');
INSERT INTO search_index_docsize VALUES(2199023255550,X'26');
INSERT INTO search_index_docsize VALUES(2199023255551,X'29');
INSERT INTO search_index_docsize VALUES(3298534883316,X'8143');
INSERT INTO search_index_docsize VALUES(3298534883317,X'8141');
INSERT INTO search_index_docsize VALUES(3298534883318,X'8145');
INSERT INTO search_index_docsize VALUES(3298534883319,X'814e');
INSERT INTO search_index_docsize VALUES(3298534883320,X'8148');
INSERT INTO search_index_docsize VALUES(3298534883321,X'8177');
INSERT INTO search_index_docsize VALUES(3298534883322,X'8150');
INSERT INTO search_index_docsize VALUES(3298534883323,X'814d');
INSERT INTO search_index_docsize VALUES(3298534883324,X'8159');
INSERT INTO search_index_docsize VALUES(3298534883325,X'8153');
INSERT INTO search_index_docsize VALUES(3298534883326,X'814b');
INSERT INTO search_index_docsize VALUES(3298534883327,X'817c');
INSERT INTO search_index_docsize VALUES(4398046511094,X'812a');
INSERT INTO search_index_docsize VALUES(4398046511097,X'812b');
INSERT INTO search_index_docsize VALUES(4398046511098,X'8119');
INSERT INTO search_index_docsize VALUES(4398046511101,X'8125');
INSERT INTO search_index_docsize VALUES(4398046511103,X'811b');
INSERT INTO search_index_docsize VALUES(5497558138877,X'8129');
INSERT INTO search_index_docsize VALUES(5497558138878,X'8119');
INSERT INTO search_index_docsize VALUES(5497558138879,X'811b');
INSERT INTO search_index_docsize VALUES(6597069766651,X'8102');
INSERT INTO search_index_docsize VALUES(6597069766652,X'50');
INSERT INTO search_index_docsize VALUES(6597069766653,X'7c');
INSERT INTO search_index_docsize VALUES(6597069766654,X'7d');
INSERT INTO search_index_docsize VALUES(6597069766655,X'4a');
INSERT INTO search_index_docsize VALUES(7696581394394,X'24');
INSERT INTO search_index_docsize VALUES(7696581394395,X'26');
INSERT INTO search_index_docsize VALUES(7696581394396,X'3b');
INSERT INTO search_index_docsize VALUES(7696581394397,X'62');
INSERT INTO search_index_docsize VALUES(7696581394398,X'46');
INSERT INTO search_index_docsize VALUES(7696581394399,X'20');
INSERT INTO search_index_docsize VALUES(7696581394400,X'4f');
INSERT INTO search_index_docsize VALUES(7696581394401,X'29');
INSERT INTO search_index_docsize VALUES(7696581394402,X'37');
INSERT INTO search_index_docsize VALUES(7696581394403,X'3d');
INSERT INTO search_index_docsize VALUES(7696581394404,X'21');
INSERT INTO search_index_docsize VALUES(7696581394405,X'17');
INSERT INTO search_index_docsize VALUES(7696581394406,X'30');
INSERT INTO search_index_docsize VALUES(7696581394407,X'3f');
INSERT INTO search_index_docsize VALUES(7696581394408,X'3b');
INSERT INTO search_index_docsize VALUES(7696581394409,X'3c');
INSERT INTO search_index_docsize VALUES(7696581394410,X'25');
INSERT INTO search_index_docsize VALUES(7696581394411,X'1e');
INSERT INTO search_index_docsize VALUES(7696581394412,X'2c');
INSERT INTO search_index_docsize VALUES(7696581394413,X'21');
INSERT INTO search_index_docsize VALUES(7696581394414,X'2e');
INSERT INTO search_index_docsize VALUES(7696581394415,X'40');
INSERT INTO search_index_docsize VALUES(7696581394416,X'26');
INSERT INTO search_index_docsize VALUES(7696581394417,X'34');
INSERT INTO search_index_docsize VALUES(7696581394418,X'4b');
INSERT INTO search_index_docsize VALUES(7696581394419,X'26');
INSERT INTO search_index_docsize VALUES(7696581394420,X'34');
INSERT INTO search_index_docsize VALUES(7696581394421,X'3a');
INSERT INTO search_index_docsize VALUES(7696581394422,X'2a');
INSERT INTO search_index_docsize VALUES(7696581394423,X'28');
INSERT INTO search_index_docsize VALUES(7696581394424,X'3f');
INSERT INTO search_index_docsize VALUES(7696581394425,X'18');
INSERT INTO search_index_docsize VALUES(7696581394426,X'3c');
INSERT INTO search_index_docsize VALUES(7696581394427,X'3e');
INSERT INTO search_index_docsize VALUES(7696581394428,X'53');
INSERT INTO search_index_docsize VALUES(7696581394429,X'3a');
INSERT INTO search_index_docsize VALUES(7696581394430,X'23');
INSERT INTO search_index_docsize VALUES(7696581394431,X'3f');
INSERT INTO search_index_docsize VALUES(8796093022204,X'3e');
INSERT INTO search_index_docsize VALUES(8796093022205,X'8151');
INSERT INTO search_index_docsize VALUES(8796093022206,X'8127');
INSERT INTO search_index_docsize VALUES(8796093022207,X'8137');
CREATE TABLE IF NOT EXISTS 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_index_config VALUES('version',4);
CREATE TABLE reports (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	cut_off_on DATE NOT NULL, 
	issued_at TEXT NOT NULL, 
	issued_by TEXT NOT NULL, 
	language TEXT NOT NULL, 
	unit INTEGER NOT NULL, 
	frozen TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	workbook BLOB NOT NULL, 
	last_change_id INTEGER NOT NULL, 
	CONSTRAINT ck_reports_period_not_empty CHECK (period <> ''), 
	CONSTRAINT ck_reports_issued_by_not_empty CHECK (issued_by <> ''), 
	CONSTRAINT ck_reports_language_not_empty CHECK (language <> ''), 
	CONSTRAINT ck_reports_frozen_not_empty CHECK (frozen <> ''), 
	CONSTRAINT ck_reports_sha256_not_empty CHECK (sha256 <> ''), 
	CONSTRAINT ck_reports_revision_whole CHECK (typeof(revision) IN ('integer', 'null')), 
	CONSTRAINT ck_reports_unit_whole CHECK (typeof(unit) IN ('integer', 'null')), 
	CONSTRAINT ck_reports_cut_off_on_exists CHECK (cut_off_on IS date(cut_off_on, '+0 days')), 
	CONSTRAINT ck_reports_revision_positive CHECK (revision > 0), 
	CONSTRAINT ck_reports_sha256_length CHECK (length(sha256) = 64), 
	CONSTRAINT uq_reports_period_revision UNIQUE (period, revision)
);
INSERT INTO reports VALUES(1,'2024Q2',1,'2024-06-30','2026-11-24T17:59:57Z','王芳','zh-Hans',10000,'{"ages":[{"column":"0","number":2,"row":"0-60"},{"column":"1","number":8,"row":"61-90"}],"bridge":[{"code":"opening","number":0,"refs":[],"sign":1},{"code":"new","number":11,"refs":["2024-001","2024-002","2024-003","2024-004","2024-005","2024-006","2024-007","2024-008","2024-009","2024-010","2024-011"],"sign":1},{"code":"reopened","number":0,"refs":[],"sign":1},{"code":"moved_in","number":0,"refs":[],"sign":1},{"code":"moved_out","number":0,"refs":[],"sign":-1},{"code":"lost","number":0,"refs":[],"sign":-1},{"code":"cancelled","number":0,"refs":[],"sign":-1},{"code":"fulfilled","number":0,"refs":[],"sign":-1},{"code":"new_and_ended","number":0,"refs":[],"sign":0},{"code":"closing","number":11,"refs":[],"sign":0}],"database":"0003","figures":[{"code":"new_pledges","currency":null,"denominator":null,"numerator":null,"previous":0,"value":11,"version":null},{"code":"new_without_amount","currency":null,"denominator":null,"numerator":null,"previous":0,"value":11,"version":null},{"code":"new_amount","currency":null,"denominator":null,"numerator":null,"previous":null,"value":null,"version":null},{"code":"counted","currency":null,"denominator":null,"numerator":null,"previous":0,"value":11,"version":null},{"code":"live","currency":null,"denominator":null,"numerator":null,"previous":0,"value":11,"version":null},{"code":"active","currency":null,"denominator":null,"numerator":null,"previous":0,"value":10,"version":null},{"code":"on_hold","currency":null,"denominator":null,"numerator":null,"previous":0,"value":1,"version":null},{"code":"fulfilled","currency":null,"denominator":null,"numerator":null,"previous":0,"value":0,"version":null},{"code":"ended","currency":null,"denominator":null,"numerator":null,"previous":0,"value":0,"version":null},{"code":"no_update","currency":null,"denominator":null,"numerator":null,"previous":0,"value":8,"version":null},{"code":"green","currency":null,"denominator":null,"numerator":null,"previous":0,"value":2,"version":null},{"code":"yellow","currency":null,"denominator":null,"numerator":null,"previous":0,"value":8,"version":null},{"code":"red","currency":null,"denominator":null,"numerator":null,"previous":0,"value":0,"version":null},{"code":"conversion_rate","currency":null,"denominator":11,"numerator":2,"previous":null,"value":0.18181818181818182,"version":1},{"code":"fulfilment_rate","currency":null,"denominator":2,"numerator":1,"previous":null,"value":0.5,"version":1},{"code":"kept_rate","currency":null,"denominator":2,"numerator":2,"previous":null,"value":1.0,"version":1},{"code":"start_rate","currency":null,"denominator":2,"numerator":1,"previous":null,"value":0.5,"version":1},{"code":"operation_rate","currency":null,"denominator":2,"numerator":0,"previous":null,"value":0.0,"version":1},{"code":"funds_rate","currency":null,"denominator":0,"numerator":0,"previous":null,"value":null,"version":null},{"code":"disclosed_rate","currency":null,"denominator":11,"numerator":0,"previous":null,"value":0.0,"version":null},{"code":"leftover_amount","currency":null,"denominator":null,"numerator":null,"previous":null,"value":null,"version":null},{"code":"receipts_in_period","currency":"CNY","denominator":null,"numerator":null,"previous":null,"value":45000000,"version":null},{"code":"receipts_in_year","currency":"CNY","denominator":null,"numerator":null,"previous":null,"value":45000000,"version":null},{"code":"receipts_ever","currency":"CNY","denominator":null,"numerator":null,"previous":null,"value":45000000,"version":null},{"code":"coverage_rate","currency":null,"denominator":10,"numerator":2,"previous":null,"value":0.2,"version":null},{"code":"on_time_rate","currency":null,"denominator":0,"numerator":0,"previous":null,"value":null,"version":null},{"code":"evidence_rate","currency":null,"denominator":11,"numerator":11,"previous":null,"value":1.0,"version":null},{"code":"two_sources_rate","currency":null,"denominator":11,"numerator":0,"previous":null,"value":0.0,"version":null},{"code":"identified_rate","currency":null,"denominator":4,"numerator":0,"previous":null,"value":0.0,"version":null}],"groups":{"cohort":[{"amounts":{},"counted":11,"ended":0,"fulfilled":0,"green":2,"key":"2024Q2","live":11,"name":"2024Q2","new":11,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":1,"signed":2,"started":1,"yellow":8}],"company":[{"amounts":{},"counted":4,"ended":0,"fulfilled":0,"green":2,"key":"7","live":4,"name":"清大國華環境集團股份有限公司","new":4,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":1,"signed":2,"started":1,"yellow":1},{"amounts":{},"counted":2,"ended":0,"fulfilled":0,"green":0,"key":"6","live":2,"name":"北京宏誠創新科技發展有限公司","new":2,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":2},{"amounts":{},"counted":2,"ended":0,"fulfilled":0,"green":0,"key":"9","live":2,"name":"北京泰寧科創集團股份有限公司","new":2,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":2},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"2","live":1,"name":"奇點數聯(北京)科技有限公司","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"5","live":1,"name":"航天科工(北京)空間信息應用股份有限公司","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"8","live":1,"name":"博銳尚格科技股份有限公司","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1}],"event":[{"amounts":{},"counted":11,"ended":0,"fulfilled":0,"green":2,"key":"2024-04-27-symposium","live":11,"name":"2024中關村科技企業家青島行推介座談會","new":11,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":1,"signed":2,"started":1,"yellow":8}],"region":[{"amounts":{},"counted":11,"ended":0,"fulfilled":0,"green":2,"key":"country","live":11,"name":"country","new":11,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":1,"signed":2,"started":1,"yellow":8}],"sector":[{"amounts":{},"counted":2,"ended":0,"fulfilled":0,"green":1,"key":"hazardous_waste","live":2,"name":"危废","new":2,"operating":0,"receipts":{},"red":0,"registered":1,"signed":1,"started":1,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"biosafety","live":1,"name":"生物安全","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"building_operations_digital","live":1,"name":"建筑运营领域数智化","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"marine","live":1,"name":"海洋","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"municipal_construction","live":1,"name":"市政建设","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"oily_waste","live":1,"name":"海上含油废水及油泥","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":0},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"smart_city","live":1,"name":"智慧城市","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":1,"key":"special_membranes","live":1,"name":"特种膜材料","new":1,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":0,"signed":1,"started":0,"yellow":0},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"sponge_city","live":1,"name":"海绵城市","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1},{"amounts":{},"counted":1,"ended":0,"fulfilled":0,"green":0,"key":"urban_healthcare_digital","live":1,"name":"城市医疗数字化","new":1,"operating":0,"receipts":{},"red":0,"registered":0,"signed":0,"started":0,"yellow":1}],"unit":[{"amounts":{},"counted":11,"ended":0,"fulfilled":0,"green":2,"key":"","live":11,"name":"","new":11,"operating":0,"receipts":{"CNY":45000000},"red":0,"registered":1,"signed":2,"started":1,"yellow":8}]},"happenings":[{"company":"清大國華環境集團股份有限公司","condition":null,"followup_id":1,"kind":"progress","next_action":null,"next_action_by":null,"next_action_on":null,"note":"协议已签","occurred_on":"2024-06-20","occurred_precision":"day","reason":null,"recorded_by":"王芳","ref":"2024-004","stage":"signed","title":"建设特种膜材料研发生产中心","track":"facility"},{"company":"清大國華環境集團股份有限公司","condition":null,"followup_id":2,"kind":"note","next_action":null,"next_action_by":null,"next_action_on":null,"note":"电话联系,对方确认","occurred_on":"2024-06-21","occurred_precision":"day","reason":null,"recorded_by":"王芳","ref":"2024-004","stage":null,"title":"建设特种膜材料研发生产中心","track":"facility"},{"company":"清大國華環境集團股份有限公司","condition":null,"followup_id":6,"kind":"progress","next_action":null,"next_action_by":null,"next_action_on":null,"note":"厂房开工","occurred_on":"2024-06-30","occurred_precision":"month","reason":null,"recorded_by":"王芳","ref":"2024-006","stage":"started","title":"建设危险废物技术服务中心","track":"facility"}],"is_provisional":false,"last":"2024-06-30","losses":[],"period":"2024Q2","quotations":[{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-001","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-001","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-001","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-001","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-001","source":"qilu-2024-04-28","span_end":1748,"span_start":1673,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-001","source":"qilu-2024-04-28","span_end":1699,"span_start":1673,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-001","source":"qilu-2024-04-28","span_end":1701,"span_start":1700,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-001","source":"qilu-2024-04-28","span_end":1709,"span_start":1702,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-001","source":"qilu-2024-04-28","span_end":1724,"span_start":1722,"words":null},{"after":null,"before":null,"fact":"commitment_sectors","field":"row","ref":"2024-001","source":"qilu-2024-04-28","span_end":1729,"span_start":1725,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-001","source":"qilu-2024-04-28","span_end":1745,"span_start":1741,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-002","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-002","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-002","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-002","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-002","source":"qilu-2024-04-28","span_end":1764,"span_start":1750,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-002","source":"qilu-2024-04-28","span_end":1791,"span_start":1782,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-002","source":"qilu-2024-04-28","span_end":1814,"span_start":1787,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-002","source":"qilu-2024-04-28","span_end":1795,"span_start":1794,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-002","source":"qilu-2024-04-28","span_end":1800,"span_start":1797,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-002","source":"qilu-2024-04-28","span_end":1809,"span_start":1805,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-003","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-003","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-003","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-003","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-003","source":"qilu-2024-04-28","span_end":1764,"span_start":1750,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-003","source":"qilu-2024-04-28","span_end":1769,"span_start":1767,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-003","source":"qilu-2024-04-28","span_end":1791,"span_start":1782,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-003","source":"qilu-2024-04-28","span_end":1795,"span_start":1794,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-003","source":"qilu-2024-04-28","span_end":1840,"span_start":1815,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-003","source":"qilu-2024-04-28","span_end":1818,"span_start":1816,"words":null},{"after":null,"before":null,"fact":"commitment_parties","field":"row","ref":"2024-003","source":"qilu-2024-04-28","span_end":1822,"span_start":1816,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-003","source":"qilu-2024-04-28","span_end":1830,"span_start":1826,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-004","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-004","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-004","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-004","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-004","source":"qilu-2024-04-28","span_end":1863,"span_start":1842,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-004","source":"qilu-2024-04-28","span_end":1888,"span_start":1864,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-004","source":"qilu-2024-04-28","span_end":1865,"span_start":1864,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-004","source":"qilu-2024-04-28","span_end":1868,"span_start":1866,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-004","source":"qilu-2024-04-28","span_end":1872,"span_start":1868,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-004","source":"qilu-2024-04-28","span_end":1881,"span_start":1876,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-005","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-005","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-005","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-005","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-005","source":"qilu-2024-04-28","span_end":1863,"span_start":1842,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-005","source":"qilu-2024-04-28","span_end":1872,"span_start":1859,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-005","source":"qilu-2024-04-28","span_end":1865,"span_start":1864,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-005","source":"qilu-2024-04-28","span_end":1868,"span_start":1866,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-005","source":"qilu-2024-04-28","span_end":1872,"span_start":1868,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-005","source":"qilu-2024-04-28","span_end":1894,"span_start":1889,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-005","source":"qilu-2024-04-28","span_end":1891,"span_start":1889,"words":null},{"after":"。厂房位于青岛市。\n","before":"恒远科技一期","fact":"followups","field":"row","ref":"2024-006","source":"note-1","span_end":13,"span_start":6,"words":"厂房六月已开工"},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-006","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-006","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-006","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-006","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-006","source":"qilu-2024-04-28","span_end":1863,"span_start":1842,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-006","source":"qilu-2024-04-28","span_end":1872,"span_start":1859,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-006","source":"qilu-2024-04-28","span_end":1865,"span_start":1864,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-006","source":"qilu-2024-04-28","span_end":1868,"span_start":1866,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-006","source":"qilu-2024-04-28","span_end":1872,"span_start":1868,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-006","source":"qilu-2024-04-28","span_end":1903,"span_start":1895,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-006","source":"qilu-2024-04-28","span_end":1897,"span_start":1895,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-007","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-007","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-007","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-007","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-007","source":"qilu-2024-04-28","span_end":1863,"span_start":1842,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-007","source":"qilu-2024-04-28","span_end":1872,"span_start":1859,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-007","source":"qilu-2024-04-28","span_end":1865,"span_start":1864,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-007","source":"qilu-2024-04-28","span_end":1868,"span_start":1866,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-007","source":"qilu-2024-04-28","span_end":1872,"span_start":1868,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-007","source":"qilu-2024-04-28","span_end":1934,"span_start":1904,"words":null},{"after":null,"before":null,"fact":"commitment_measures","field":"value_text","ref":"2024-007","source":"qilu-2024-04-28","span_end":1910,"span_start":1904,"words":null},{"after":null,"before":null,"fact":"commitment_measures","field":"kind","ref":"2024-007","source":"qilu-2024-04-28","span_end":1914,"span_start":1910,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-007","source":"qilu-2024-04-28","span_end":1924,"span_start":1915,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-008","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-008","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-008","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-008","source":"qilu-2024-04-28","span_end":1954,"span_start":1936,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-008","source":"qilu-2024-04-28","span_end":1965,"span_start":1959,"words":null},{"after":null,"before":null,"fact":"commitment_representatives","field":"row","ref":"2024-008","source":"qilu-2024-04-28","span_end":1965,"span_start":1959,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-008","source":"qilu-2024-04-28","span_end":2015,"span_start":1986,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-008","source":"qilu-2024-04-28","span_end":1997,"span_start":1988,"words":null},{"after":null,"before":null,"fact":"commitments","field":"scope","ref":"2024-008","source":"qilu-2024-04-28","span_end":2010,"span_start":2005,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-008","source":"qilu-2024-04-28","span_end":2012,"span_start":2010,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-008","source":"qilu-2024-04-28","span_end":2015,"span_start":2013,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-009","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-009","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-009","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-009","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-009","source":"qilu-2024-04-28","span_end":2070,"span_start":2017,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-009","source":"qilu-2024-04-28","span_end":2035,"span_start":2033,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-009","source":"qilu-2024-04-28","span_end":2053,"span_start":2051,"words":null},{"after":null,"before":null,"fact":"commitments","field":"scope","ref":"2024-009","source":"qilu-2024-04-28","span_end":2056,"span_start":2053,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-009","source":"qilu-2024-04-28","span_end":2064,"span_start":2057,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-010","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-010","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-010","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-010","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-010","source":"qilu-2024-04-28","span_end":2103,"span_start":2071,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-010","source":"qilu-2024-04-28","span_end":2087,"span_start":2086,"words":null},{"after":null,"before":null,"fact":"commitments","field":"place","ref":"2024-010","source":"qilu-2024-04-28","span_end":2091,"span_start":2089,"words":null},{"after":null,"before":null,"fact":"commitment_sectors","field":"row","ref":"2024-010","source":"qilu-2024-04-28","span_end":2095,"span_start":2091,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-010","source":"qilu-2024-04-28","span_end":2103,"span_start":2099,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-011","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-011","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-011","source":"qilu-2024-04-28","span_end":1652,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-011","source":"qilu-2024-04-28","span_end":1647,"span_start":1643,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-011","source":"qilu-2024-04-28","span_end":2087,"span_start":2086,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-011","source":"qilu-2024-04-28","span_end":2131,"span_start":2104,"words":null},{"after":null,"before":null,"fact":"commitments","field":"sector_id","ref":"2024-011","source":"qilu-2024-04-28","span_end":2122,"span_start":2118,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-012","source":"qilu-2024-04-28","span_end":19,"span_start":9,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-012","source":"qilu-2024-04-28","span_end":160,"span_start":157,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-012","source":"qilu-2024-04-28","span_end":2271,"span_start":2244,"words":null},{"after":null,"before":null,"fact":"commitment_parties","field":"row","ref":"2024-012","source":"qilu-2024-04-28","span_end":2263,"span_start":2255,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-012","source":"qilu-2024-04-28","span_end":2265,"span_start":2263,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-012","source":"qilu-2024-04-28","span_end":2271,"span_start":2265,"words":null},{"after":null,"before":null,"fact":"commitments","field":"event_id","ref":"2024-012","source":"qilu-2024-04-28","span_end":2424,"span_start":2420,"words":null},{"after":null,"before":null,"fact":"commitments","field":"voiced_on","ref":"2024-012","source":"qilu-2024-04-28","span_end":2424,"span_start":2420,"words":null},{"after":null,"before":null,"fact":"commitments","field":"row","ref":"2024-012","source":"qilu-2024-04-28","span_end":2454,"span_start":2425,"words":null},{"after":null,"before":null,"fact":"commitment_parties","field":"row","ref":"2024-012","source":"qilu-2024-04-28","span_end":2444,"span_start":2436,"words":null},{"after":null,"before":null,"fact":"commitments","field":"firmness","ref":"2024-012","source":"qilu-2024-04-28","span_end":2446,"span_start":2444,"words":null},{"after":null,"before":null,"fact":"commitments","field":"track","ref":"2024-012","source":"qilu-2024-04-28","span_end":2454,"span_start":2446,"words":null},{"after":null,"before":null,"fact":"commitments","field":"opening_stage","ref":"2024-012","source":"qilu-2024-04-28","span_end":2454,"span_start":2450,"words":null},{"after":null,"before":null,"fact":"commitments","field":"summary","ref":"2024-012","source":"qilu-2024-04-28","span_end":2494,"span_start":2455,"words":null}],"register":[{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"航天科工(北京)空間信息應用股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島及周邊地區","reason":null,"received":null,"ref":"2024-001","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"marine","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"表示要推动使用天目卫星数据的合作项目,涉及海洋、生态气象等方面,服务“智慧海洋”;合作方、项目数和金额未说明。","title":"开展天目卫星数据在海洋、生态气象方面的应用合作","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"北京宏誠創新科技發展有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島市","reason":null,"received":null,"ref":"2024-002","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"smart_city","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"表示要为青岛继续建设智慧城市“血液网”出力;具体内容、合作方和金额未说明。","title":"协助青岛建设智慧城市“血液网”","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"北京宏誠創新科技發展有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-003","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"biosafety","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"表示要同青岛的高校和科研院所合作,寻找生物安全产学研的新路子;院校未点名,金额未说明。","title":"与青岛的高校院所合作研究生物安全","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"清大國華環境集團股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":2,"is_counted":1,"is_new":1,"last_contact_on":"2024-06-20","last_contact_precision":"day","last_progress_on":"2024-06-20","last_progress_precision":"day","light":"green","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-004","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"special_membranes","stage":"signed","stage_on":"2024-06-20","stage_precision":"day","status":"active","summary":"表示要在青岛投资建设一处特种膜材料研发、生产中心;规模、金额和时间未说明。","title":"建设特种膜材料研发生产中心","track":"facility","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"清大國華環境集團股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-005","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"hazardous_waste","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"表示要在青岛投资建设危险废物的收集点;规模、金额和时间未说明。","title":"建设危险废物收集点","track":"facility","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"清大國華環境集團股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":1,"is_counted":1,"is_new":1,"last_contact_on":"2024-06-30","last_contact_precision":"month","last_progress_on":"2024-06-30","last_progress_precision":"month","light":"green","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-006","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"hazardous_waste","stage":"started","stage_on":"2024-06-30","stage_precision":"month","status":"active","summary":"表示要在青岛投资建设危险废物技术服务中心;规模、金额和时间未说明。","title":"建设危险废物技术服务中心","track":"facility","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"清大國華環境集團股份有限公司","condition":"on_hold","condition_on":"2024-06-20","condition_precision":"day","currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"intention","followup_count":1,"is_counted":1,"is_new":1,"last_contact_on":"2024-06-20","last_contact_precision":"day","last_progress_on":"2024-06-20","last_progress_precision":"day","light":null,"next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":"land","received":null,"ref":"2024-007","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"oily_waste","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"on_hold","summary":"表示要在青岛投资建设处理海上含油废水、油泥并回收利用的服务中心,每年可处理20万吨;金额和时间未说明。","title":"建设海上含油废水、油泥处理和资源化服务中心","track":"facility","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"博銳尚格科技股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"plan","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青岛","reason":null,"received":null,"ref":"2024-008","region":"country","responsible_person":null,"responsible_unit":null,"scope":"further","sector":"building_operations_digital","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"以建筑运营的数智化为立足点,公司已为在青岛追加投资做好规划;具体项目、已有投资、金额和时间均未说明。","title":"在青岛追加投资","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"奇點數聯(北京)科技有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"interest","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-009","region":"country","responsible_person":null,"responsible_unit":null,"scope":"further","sector":"urban_healthcare_digital","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"因青岛人口多、创新能力好,希望在城市医疗数字化上加深合作;合作方、已有合作和金额未说明,也未点名是谁表态。","title":"在城市医疗数字化方面进一步合作","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"北京泰寧科創集團股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"interest","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":"青島","reason":null,"received":null,"ref":"2024-010","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"municipal_construction","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"想加入青岛的市政建设,举出的领域是城市更新;具体工程、合作方和金额未说明,也未点名是谁表态。","title":"参与青岛的市政建设","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"undisclosed","announced_total":null,"company":"北京泰寧科創集團股份有限公司","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"interest","followup_count":0,"is_counted":1,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":null,"reason":null,"received":null,"ref":"2024-011","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":"sponge_city","stage":"intent","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"想凭借青岛的区位,向外推广海绵城市的技术;去向、合作方和金额未说明,也未点名是谁表态。","title":"借助青岛的区位向外推广海绵城市技术","track":"service","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"},{"amount":null,"amount_status":"none","announced_total":null,"company":"中關村科技企業家協會","condition":"active","condition_on":null,"condition_precision":null,"currency":null,"due_on":null,"due_precision":null,"due_stage":null,"event":"2024-04-27-symposium","firmness":"signed","followup_count":0,"is_counted":0,"is_new":1,"last_contact_on":null,"last_contact_precision":null,"last_progress_on":null,"last_progress_precision":null,"light":"yellow","next_action":null,"next_action_by":null,"next_action_on":null,"overdue_days":null,"parent_ref":null,"place":null,"reason":null,"received":null,"ref":"2024-012","region":"country","responsible_person":null,"responsible_unit":null,"scope":"new","sector":null,"stage":"framework","stage_on":"2024-04-27","stage_precision":"day","status":"no_update","summary":"两家协会签订协议,让青岛与北京的科创资源经常对接、互通信息。文中前后用了两个名称,是同一份协议。","title":"与青岛市企业联合会订立战略合作框架协议","track":"agreement","voiced_amount":null,"voiced_on":"2024-04-27","voiced_precision":"day"}],"restatements":[],"rules":[{"base_stage":"intent","code":"no_progress","excluded_conditions":null,"kind":"light_age","reached_stage":"signed","red_days":90,"version":1,"yellow_days":60},{"base_stage":"signed","code":"late_start","excluded_conditions":null,"kind":"light_due","reached_stage":"started","red_days":90,"version":1,"yellow_days":30},{"base_stage":"intent","code":"no_contact","excluded_conditions":null,"kind":"contact_age","reached_stage":"operating","red_days":null,"version":1,"yellow_days":60},{"base_stage":"lead","code":"conversion_rate","excluded_conditions":null,"kind":"figure","reached_stage":"signed","red_days":null,"version":1,"yellow_days":null},{"base_stage":"signed","code":"fulfilment_rate","excluded_conditions":null,"kind":"figure","reached_stage":"registered","red_days":null,"version":1,"yellow_days":null},{"base_stage":"signed","code":"kept_rate","excluded_conditions":"ended","kind":"figure","reached_stage":null,"red_days":null,"version":1,"yellow_days":null},{"base_stage":"signed","code":"start_rate","excluded_conditions":null,"kind":"figure","reached_stage":"started","red_days":null,"version":1,"yellow_days":null},{"base_stage":"signed","code":"operation_rate","excluded_conditions":null,"kind":"figure","reached_stage":"operating","red_days":null,"version":1,"yellow_days":null}],"sectors":{"advanced_manufacturing":{"en":"Advanced manufacturing","hans":"先进制造","hant":"先進制造"},"aerospace":{"en":"Aviation and aerospace","hans":"航空航天","hant":"航空航天"},"agricultural_internet":{"en":"Agricultural internet","hans":"农业互联网","hant":"農業互聯網"},"agricultural_technology":{"en":"Agricultural technology","hans":"农业科技","hant":"農業科技"},"animal_vaccines":{"en":"Animal vaccine research and development","hans":"动物疫苗研发","hant":"動物疫苗研發"},"artificial_intelligence":{"en":"Artificial intelligence","hans":"人工智能","hant":"人工智能"},"automotive":{"en":"Automotive industry","hans":"汽车产业","hant":"汽車產業"},"big_data":{"en":"Big data","hans":"大数据","hant":"大數據"},"biomedicine":{"en":"Biomedicine","hans":"生物医药","hant":"生物醫藥"},"biosafety":{"en":"Biosafety","hans":"生物安全","hant":"生物安全"},"brain_inspired_intelligence":{"en":"Brain-inspired intelligence","hans":"类脑智能","hant":"類腦智能"},"building_operations_digital":{"en":"Digital and intelligent building operations","hans":"建筑运营领域数智化","hant":"建筑運營領域數智化"},"data_security":{"en":"Data security","hans":"数据安全","hant":"數據安全"},"deep_sea_development":{"en":"Deep-sea development","hans":"深海开发","hant":"深海開發"},"eco_meteorology":{"en":"Ecological meteorology","hans":"生态气象","hant":"生態氣象"},"electronic_information":{"en":"Electronic information","hans":"电子信息","hant":"電子信息"},"genes_and_cells":{"en":"Genes and cells","hans":"基因与细胞","hant":"基因與細胞"},"hazardous_waste":{"en":"Hazardous waste","hans":"危废","hant":"危廢"},"information_technology":{"en":"Information technology","hans":"信息技术","hant":"信息技術"},"integrated_circuits":{"en":"Integrated circuits","hans":"集成电路","hant":"集成電路"},"manufacturing":{"en":"Manufacturing","hans":"制造业","hant":"制造業"},"marine":{"en":"Marine industry","hans":"海洋","hant":"海洋"},"medical_big_data":{"en":"Medical and health big data","hans":"医疗健康大数据","hant":"醫療健康大數據"},"municipal_construction":{"en":"Municipal construction","hans":"市政建设","hant":"市政建設"},"new_displays":{"en":"New displays","hans":"新型显示","hant":"新型顯示"},"new_materials":{"en":"New materials","hans":"新材料","hant":"新材料"},"oily_waste":{"en":"Offshore oily wastewater and sludge","hans":"海上含油废水及油泥","hant":"海上含油廢水及油泥"},"quantum_information":{"en":"Quantum information","hans":"量子信息","hant":"量子信息"},"rail_transit_equipment":{"en":"Rail transit equipment","hans":"轨道交通装备","hant":"軌道交通裝備"},"seed_industry":{"en":"Seed industry","hans":"种业","hant":"種業"},"services":{"en":"Services","hans":"服务业","hant":"服務業"},"smart_city":{"en":"Smart city","hans":"智慧城市","hant":"智慧城市"},"smart_home_appliances":{"en":"Smart home appliances","hans":"智能家电","hant":"智能家電"},"special_membranes":{"en":"Special membrane materials","hans":"特种膜材料","hant":"特種膜材料"},"sponge_city":{"en":"Sponge city","hans":"海绵城市","hant":"海綿城市"},"urban_healthcare_digital":{"en":"Digital urban healthcare","hans":"城市医疗数字化","hant":"城市醫療數字化"},"urban_renewal":{"en":"Urban renewal","hans":"城市更新","hant":"城市更新"},"virtual_reality":{"en":"Virtual reality","hans":"虚拟现实","hant":"虛擬現實"}},"series":[{"new":0,"period":"2022Q3","receipts":{}},{"new":0,"period":"2022Q4","receipts":{}},{"new":0,"period":"2023Q1","receipts":{}},{"new":0,"period":"2023Q2","receipts":{}},{"new":0,"period":"2023Q3","receipts":{}},{"new":0,"period":"2023Q4","receipts":{}},{"new":0,"period":"2024Q1","receipts":{}},{"new":11,"period":"2024Q2","receipts":{"CNY":45000000}}],"sources":[{"author":null,"citations":1,"key":"note-1","kind":"announcement","original":null,"published_at":"2024-06-28","publisher":"市商务局","title":"短讯","url":null},{"author":"耿耿","citations":363,"key":"qilu-2024-04-28","kind":"article","original":"qingdaonews-zhongguancun","published_at":"2024-04-28T08:47:04","publisher":"齊魯網","title":"市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”","url":null},{"author":"耿耿","citations":0,"key":"guanxiangshan-zhongguancun","kind":"article","original":null,"published_at":null,"publisher":"青報觀象山","title":"市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”","url":null},{"author":null,"citations":0,"key":"qingdaonews-zhongguancun","kind":"article","original":"guanxiangshan-zhongguancun","published_at":null,"publisher":"青島新聞網","title":"市委書記熱情邀約!中關村科技企業家“組團”來青,看青島與北京如何“雙向奔赴”","url":null}],"stages":[{"column":"active","number":8,"row":"20"},{"column":"on_hold","number":1,"row":"20"},{"column":"active","number":1,"row":"50"},{"column":"active","number":1,"row":"70"}],"start":"2024-04-01","totals":[{"amount":null,"announced":7,"currency":null,"event":"高校与青岛单位产学研项目签约","identified":0,"key":"2024-04-25-research-projects","note":"高校与青岛单位的产学研合作项目,按组计;其中七成以上为北京项目。","unit":"project_group"},{"amount":null,"announced":4,"currency":null,"event":"2024中關村科技企業家青島行推介座談會","identified":0,"key":"2024-04-27-signed-projects","note":"集体签约;项目名称、企业和金额均未说明。","unit":"project"}]}','6e35eaa4eab885df07c8f414b1c84e1b51f153514485c75d962a089d5ee1e68a',X'504b03041400000008007d8f785d46c74d4895000000cd00000010000000646f6350726f70732f6170702e786d6c4dcf4d0bc2300c06e0bf5276b7998a1ea40e443d8a9ebccf2e7585b6296d84faefed043f6e7979c81ba22e892226b69845f12ee46d3332c70d40d623fa3ecbcaa18aa1e47bae31dd818cb11a0fa41f1e03c3a26dd78085310c38cce2b7b0e9d42e466775cf964277b23a5126c3e258343ab1271fabdc1c0a10e77a253e8b134b39972b05ff8b53cb15539ee6ca6ffc6405bf07ba17504b03041400000008007d8f785dbab45889470100005b02000011000000646f6350726f70732f636f72652e786d6ca592bb4ec33014865fa5ca9eba492f40946600c444251095406c967d9a5ac489659f2aed0b2051260626062616968e20169ea6551f03276d53aab231dae7fb3ffdbe844c052cd370a133051a0598da5826a90998ea3a4344151062d8102435754ba47638c8b4a468973a268ab23b1a03f11b8d0e91809453a4a410baaa323a6b256795528d74520a3823908084140df1ea1ed9b2085a9a3f03e5a422c74654549ee7f5bc5972b691476e7ae757657957a40669cac08942ce02a68162a62395008fc1456d8f013a24bf460586021388168f2ff3e7fbc5c3f772f6b5fc785d7ebe2fa66ff3a769cd6ff8ad4bbf4cadc870dd7a25015eb3dd029c28e83a9bc975f3e4b47fe64436db713dcff55b7def20681f05edc3dbc2b493df0a65c6c540fcc3b81144a17df0841aecad378e277bb7b04f1421661bc5999e44c29811f012abf656ab9d7f14fd00504b03041400000008007d8f785d995c9c23100600009c27000013000000786c2f7468656d652f7468656d65312e786d6ced5a5b73da38147eefafd07867f66d0bc63681b6b413736976dbb49984ed4e1f8511588d6c796491847fbf473610cb960ded924dba9b3c042ce9fbce4547e7e83879f3ee2e62e8868894f27860d92fdbd6bbb72fdee057322411413019a7aff0c00aa54c5eb55a6900c3387dc91312c3dc828b084b7814cbd65ce05b1a2f23d6eab4dbdd5684696ca1184764607d5e2c6840d054515a6f5f20b4e51f33f815cb548d65a30113574126b988b4f2f96cc5fcdade3e65cfe93a1d32816e301b58207fce6fa7e44e5a88e154c2c4c06a673f566bc7d1d2488082c97d9405ba49f6a3d31508320d3b3a9d58ce767cf6c4ed9f8ccada74346d1ae0e3f17838b6cbd28b701c04e051bb9ec29df46cbfa44109b4a369d064d8f6daae91a6aa8d534fd3f77ddfeb9b689c0a8d5b4fd36b77ddd38e89c6add0780dbef14f87c3ae89c6abd074eb692627fdae6ba4e916684246e3eb7a1215b5e540d32000587076d6ccd203965e29fa75941ad91dbbdd415cf058ee398911fec6c504d669d219963446729d90050e0037c4d14c507caf41b68ae0c292d25c90d6cf29b5501a089ac881f5478221c5dcaffdf597bbc9a4337a9d7d3ace6b947f69ab01a7edbb9bcf93fc73e8e49fa793d74d42ce70bc2c09f1fb235b6187276e3b13723a1c67427ccff6f691a52532cfeff90aeb4e3c671f5696b05dcfcfe49e8c7223bbddf6587df64f476e23d7a9c0b322d7944624459fc82dbae41138b5490d32133f089d86986a501c02a4093196a186f8b4c6ac11e0137db7be08c8df8d88f7ab6f9a3d57a15849da84f810461ae29c73e673d16cfb07a546d1f655bcdca3975815019718df34aa352cc5d67895c0f1ad9c3c1d1312cd940b06418697242612a9397e4d4813fe2ba5dafe9cd340f0942f24fa4a918f69b323a77426cde8331ac146af1b758768d23c7afe05f99c350a1c911b1d02671bb346218469bbf01eaf248e9aadc2112b423e6219361a72b51681b671a984605a12c6d1784ed2b411fc59ac35933e60c8eccd9175ced6910e11925e37423e62ce8b9011bf1e86384a9aeda2715804fd9e5ec349c1e882cb66fdb87e86d5336c2c8ef747d4174ae40f26a73fe9323407a39a5909bd84566a9faa87343ea81e320a05f1b91e3ee57a780a3796c6bc50ae827b01ffd1da37c2abf882c0397f2e7dcfa5efb9f43da1d2b737237d67c1d38b5bde466e5bc4fbae31dad7342e28635772cdc8c754af9329d8399fc0ecfd683e9ef1edfad92484af9a592d2316904b81b34124b8fc8bcaf02ac409e8645b2509cb54d365378a129e421b6ee953f54a95d7e5afb928b83c5be4e9afa1743e2ccff93c5fe7b4cd0b3343b7724beab694beb526384af4b1cc704e1ecb0c3b673c921db677a01d35fbf65d76e423a530539743b81a42be036dba9ddc3a389e9891b90ad352906fc3f9e9c5781ae239d904b97d98576de7d8d1d1fbe7c151b0a3ef3c961dc788f2a221eea18698cfc34387797b5f986795c65034146d6cac242c46b760b8d7f12c14e064602da00783af5102f2525560315bc6032b90a27c4c8c45e870e7975c5fe3d192e3dba665b56eaf2977196d225239c269981367abcade65b1c1551dcf555bf2b0be6a3db4154ecffe59adc89f0c114e160b1248639417a64aa2f31953bee72b49c45538bf4533b6129718bce3e6c7714e53b81276b60f0232b9bb39a97a653167a6f2df2d0c092c5b885912e24d5dedd5e79b9cae7a2276fa9777c160f2fd70c9470fe53be75ff45d43ae7ef6dde3fa6e933b484c9c79c5110174450223951c06161732e450ee9290061301cd94c944f0028264a61c8098fa0bbdf20cb92915cead3e397f452c83864e5ed22512148ab00c05211772e3efef936a778cd7fa2c816d84543264d517ca4389c13d337243d85425f3aeda260b85dbe254cdbb1abe26604bc37a6e9d2d27ffdb5ed43db4173d46f3a399e01eb387739b7ab8c245acff58d61ef932df3970db3ade035ee6132c43a47ec17d8a8a8011ab62bebaaf4ff9259c3bb47bf181209bfcd6dba4f6dde00c7cd4ab5aa5642b113f4b077c1f9206638c5bf4345f8f1462ada6b1adc6da310c798058f30ca16638df87459a1a33d58bac398d0a6f41d540e53fdbd40d68f60d341c91055e3199b636a3e44e0a3cdcfeef0db0c2c48ee1ed8bbf01504b03041400000008007d8f785d749a58e6890300003e0a000018000000786c2f776f726b7368656574732f7368656574312e786d6cbd565b6f143714fe2ba379a8e803cc656776936577a51084402a282440a5be39b39eac9599f1d4f666036f0841c2250244d33c2455aaaaa112e2f680da2815e2cf6426db7f515f76678668d7e5a5bc78cef1f1f9becff6d8c7ad0126abb4072133d6e328a16db3c758dab42c1af4600ce8399cc28447424c62c0b84b562c9a1208ba32298e2cd7b6eb560c5062765ab26f81745ab8cf2294c00562d07e1c0372fb028cf0a06d3ae6b86311adf498ecb03aad14acc025c86ea63c2144ec065ee01de3a055a04ae31682035ab10d3183658c578573a5db366d2104463060082706e09f35380fa3a86dce09fa1f090c9559608bccaa3d86bf2427cd352d030ae771f43deab25edb9c318d2e0c413f628b7870198e26e24bc0004754b6c6400d763dd308fa94e17894cd896394a82f581f4fb29251b7a764b8a30c5749575452e845c040a745f0c02062380f72bbe8707947208c399e49251e178c12b1434b8cf028e240ac933fdecdb61fe40f3f0ddf1d0dffda1f1ebeca1f1d64cf1fb52cc611c5182b38055d2ba06b12da9d02ed6830bcd37afd02d497a0b5697aa5ba7c6fff7370997a41a57a53525ddbf5aebb1a51f542435daf61fb7dbef536df7c95bff92ddf3998a44401f812401c92b58ee77b8d5acb5a9bc0db28781b5fc09b1dbd3879b899efbd9ec4dbd0ae806ddb35cdfc670a1d335a1d273fede79bcff29d3fffd9f93049c4cc7f6d43fdace39c75bd1b4ea3e9cf36fdc60f1a51b385a859ada86c6bfbf8e3d62439b35a39c7871bd9fd7be7b3df7fce0eef1e1f1e71ff0c5f5cee9cfcb1f5ad4698639ffe871da7d0ea38daa371b2fb36fbb8ad032fcfafa30e707daafebf872fefe64f36f25f377480e5a9756a5a407517644fdf0f3fbcd4017a25a0a707dc7bcdcfabb85c3eedea00cb2bc0f1f580bf1ce447cf264159959bb1773b8584a7aed28aad0a5e937c49c9c3618802781107fd18264cd53c0223204a0ceda1949ac6a8acf01d224dc4cb10b9d25557fbff4c58ab10ba5f83d0ab10d6be06a15f21f454edab6ea8783c5c05640525d48860c87f13fb9c48517559da0ca7b2ec2d63c6cbaa347bfc0903c9281e62cc0aa77c8ff4530313c4d549516d33024997062085a691f2962ca13b50dc4aeacd327e09d823bfacde628924dd25c9c39f47ddee65d9d1f906c4e9f9efa6555e43d529396851b6732dab4c16382348199c97ed826119d2b826c78e39e11a4c549ed0233c15115e8808656550ba65d4fa5cbc553c193bff02504b03041400000008007d8f785d48349a27df000000e202000023000000786c2f776f726b7368656574732f5f72656c732f7368656574312e786d6c2e72656c73b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cd03caa4e517e5269600b945e9fa0589c9d989e9a9fa46060666fa45c86628d9d9209ba9105259904a8c89f9696999c9a92ef9c9a5b9a97925580cd6cf009a5494939997ada4109258949e5a62aba4acfe64c7ee17cb1a9ff5b43f5bd0aeaee8680893f3cd4f015aeb5a51925a949798a3a4e09962ab54e4990294d7a7af039f75ee7fb17ed7d3fe0d2fb62c23c28146f477e09c35cfe6cc7fb17dfe8bfdb38970a031fd1d3877e9b35d1388709a09d869fa2849da0e00504b03041400000008007d8f785d65c420b77c0900002d2e000018000000786c2f776f726b7368656574732f7368656574322e786d6ca59aef53db461ac7ff158d5fdc24334c6cc9c698169829144d6fa6d7a149ef6eeea50222786a5b3e5b84b4afcc05b0093f62da402e8d092117122ee157124a8c1de0c5fd27775ec9fe2f6e572bcb465aed23da61c648dae7d9dde7b3abd57e77776046cb7d9f9f52555db8974e65f283a1295dcf7e160ee7c7a7d4b492bfa165d50c4e99d4726945c7b7b93be17c36a72a1396533a159622917838ad2433a1a101ebd9586e68409bd653c98c3a9613f2d3e9b492fb61584d6933832131d47e703379674ab71e848706b2ca1df596aaff398b1d2693fa77da187ed04e0c3bb95a177f49aa33f9ae6b8144705bd3be27377f9c180c454224c38c2adcbb954d2569193f742e752dfbb53aa98fa8a9d46068580a09cab89ebcab8e618fc1d06d4dd7b5b455375c535dd1f1b3c99cf6a39ab1aa9257532ab6d63242d632c779d9b68c449a17298b936cbbd33ad03a7d4120fd3da74ed24b870089affbba0d41b69a0693bbade4d5112df5d7e4843e35184a8484097552994ee937b599af541b77af95e1b896ca5bbfc20c3596e221617c3a8f2b647be382d3c90cfdafdc6b3745978718f3f1906c0fc9ed91f07188da0e51b743bf8f43cc768879ea14f1f1e8b53d7add1e7d7e1e71db234e1b8002b3707fa9e8cad0404e9b11729639c11a75b27140e34e384e2cacd6c405e18e37184a66c85b714bcfe1d424ce501f32968bc6f3e24058c7859027e171db6f18f05b3f42854f0cbf11be1faace9aaf57187e5f027ea505b45f66f88d827ec6e18a702d739de12b03be0fff85cee72efb85317887be44e9934eed475fb24a88f951acec19952d63e308bd78662c5e340f6bac96a07924ac3cc8287777481407c277bba1b38bb13a9b0597a6f7fba58f02e9729030d0c27c737bd728cc9abfcc99f5ade6c1360da9513fc1bd8583310a638c72cb47f3278deabe5179633c78dbaabc6f15d75a2f365924a3304976491d92518024902ef323e9ee1024a4cd1da356c68199f527a858a38161bc20d2188c3416b822e8e37b082c3fb3ff161eb1460ab65307750c400da4cbc123a41dd51567e37409fdb4dc632c2fd2418b0c41a5c71ce8bd30f45e6e95cce343fcd674bf3b2cd6bd70276617d321db0b9005d2657e1884e3f32a3a78f6bfc22ceebba85c42a727f8bab5f9cca8d48c6773adc7c768e561f3e080183c7e4e03c6785bdba7b873d3c87b8cd29b66f103fe35f65f188f7738dce330f738bfc2fbff34ebfbfec4e3307176011de2718038902ef303702819abbbcd8ba764e4286d18bffcc3fcf4b36b30e660ec8331f6f16bd12e9cc5b0cfcb30e262c8cebdc3b00f6008a4cb40ed3d0c83a34bc0e812fcc2adb662714b78b9b9b0b173ee604b00d8807419a8b983ed8addad1f66d60f0d33687ecd5c3d6261ebf76073f73676e61d6cfd0036205de657dec1e644119c1c9119103a62c36767d67f3636b79833ff0808cf27fb0e3ddbc01f1f642003117403a4a1b800f6a0f25b73ffdcacbd428b2bc6afb3e8e5bb4675d57e525e35eb25eccfa32c06a02c72ebd8a8afe2ef5ff3e3161e4f98a0450fe8841b34bb842ed022041a30908120bce362a3fac878bf6d54161bf57ae36c9dc6d73c384267eb3c9e01d492c8d71966fdc29c3d6492f46a24c94d12d248222492200319a8be03b087f48a93f9e645b1513bc011355fcfa1d21332f5a96cb59e947910036825912f315af5393f885e79e4e98e903c12217d0419c840f51d889f3b2f3745198fa097ffc6b3499c8adeade3e9e386f3aea34f05f471a75538c77ca9719418f338071050225f5f98b5177e9c63f0f80a692311124790810c54df9773ff5538f7439c03682691af369a677bb402e62a7b1d8bba93cf4907f70d3171f9cfcd1f5250a25785b9069c5186895b36c8406c9d8f1ca67f7e8e4a4734d46bf8db86e64f9ccfd8f5ff7c14d0fc6eebfe6ed0294400cd2402a2e9dd0e077a9c05bdd74d19524d224379b9297b4d2437647e2014a9bd5655dd27eaf5c32e5a586e96cf50854ccb781c03882691af3b1c8ed7ac751ed29c74e191b562396c677609ac5b10f814d885d52bc63c9d17349181b85c589de000a001a494c857247414f2eb9889401d13d2542228cb4619261e82fc40bc1dd30e8d4f3080b0120171f260bd517bed47b09f41d0cd0f125722a8cf4619261e7efc30182f360d8ccb4f0aa0ae24be3669fe3ad72aaee1d1ba71b6e24311c8c167c5d4c7ab6b9d1f946ea3b0890c54aef3552a2fb797468f9ac7af04f215babc867acd585e342a85e6c55aa35a30f6b69b47f78df5e3eb3cfc016497c4572c01d6abed1cb89dd8a7942ed85ef9e681ed35f1cc01ae160deebcc255bff652908d2abe76a1abb36449fce506d980387be247969f8f5fc70637b0c01d2c700b0bdac35a74af40e31916658ee7b2a85843e5b9ee956aba3d80ad713be02757d8279002883829c83e117ded98ade09572b1de88a787f30b19f9e66fac8d5a09927890817c85e050f161ab80478ef3abf00d20de247073089d1e73f87a251c8b2fbf103fbe90b4830ce440c18946a524e241bc7b93e577300f20e4a420bb5f1ce65e3dc562ce2fc48f39b4230619c840b9aeddacdf013a807293f882c75eb07bb5603eddf09b9e30f59b7b49cda79cae511b1467a30c13f7c6900cc4e31c3fc0637873f691f9a16e9436e8f20419cc9d2d316b54ef7c3c5d093ce67df0311b09d85d22f3a02d3fda7c5fbf6f2624f324af86f3cc4f4013190aac3d5893f0f0c4a0ba44667afb3bd632a715346915ab3148ab58cd83edc8ba1175428b2b648af3e8946640dac72f4f5e1305d08d12b093856700ab5bc646b171be69ac1c301b8aa11e3d477120ed2831b4a35b3c06b0918386833ead370f677fd3bc31809494002959596c545f36aa6fcca53df3ed123dd0c2441b4056fa94d5851696950c132f5930263c96a3a3351a59a3f653a3bad23cdb6b9e9dd1f87e0beb6800d9190536f5e6f750f5be51a893c3791fdfa3c35354638d1cc3763e5cd63e65751d8482a526c324e6420d85d40e030f06343c32437f7a408374a6ea94364926f3716ab17e44c4276e1f4cbf0737102abfc5f7667d0edf330568b8eb78a532ad6b7232a5ab39c13e08fb995555fbacf09f94dc9d64262fa4d4495cedc80ddc6639da58d6b5ae65ada399f4882d3da5a92a136ace4e9fd434ddb9e91c3f9ece0a5a2ea96674851cd31d0ca594cc447e5cc9aa21218b7f73b7923faad614c43aa2dcee1e11fbbe738014e7488b93ad728606b48989afac07437f50d2d9cfbf36969ea2f5058a8e4c06aa6f8c073b68ed812045a4d8b7926574d3fafd6220dc7126f9d8595a8923d6ef981016ac8b6f2cdb7699ea5d3543fd487dc81d4d217793c95c5eef245ab79dd4f0e5ca879d13e243ff07504b03041400000008007d8f785dafd0a1e485090000ba32000018000000786c2f776f726b7368656574732f7368656574332e786d6ca59b5d5b1a4916c7bf0a0f17fbcc5cec4023becdaacf3371920d92009becee5c136d139e019a853666e60a1c35821234e3bb38be4c1c3519d198a8081abe4b86aa6ebec554bf00a2d5756ac71bedee53ff734e55f1eb6aba0e3da352fcfbc43351946d2f22e168a2d7fe4c96635f3b1c89c167622498f84a8a8951621996e291a04c4ee34f1d89585c0c0ee9a248d8e1723a3b1c9160286aefebd1af05e27d3dd2881c0e45c540dc9618894482f11fee886169b4d72ed8eb171e859e3e93f50b8ebe9e58f0a9f85894ff132382e190fc6f29402ed48d8e8657fde0bf21713471e5d8a6f5e089247daf9d78867aed4ebbe6302ada5e3c8e8543468c1f9a87b2147b200ecbfd6238dc6bbfe3b2db828372e8b918208a5efb134996a5889e1bc9540ecae4da705cfa518ceaa924c4b0485a4b515b4c6f4e7c996d2946c397168b6136e5460e464edf6883f4bfb8386c1c364640ebdfd5e3fa20dcd3a7868cdc936042ec97c2df8586e467bdf62ebb6d481c0e8e84e547d2e87dd11cee76dde1a0144ee87f6da34663c169b70d8e244842a69a048e84a2c6ffe08bfa545c51b8040b85cb54b86e283a2c146da6a2edba42b08ae13615eeeb8a6e0b41bb2968bf11c265a1e830151ddc49759a8aceeb8a4e0b419729e8ba11c26a36ba4d453777373457c6043a79c74a68ccf98d49b7ea89509f74e1c6ac5b67569f76e1e6bc5bc6a94fbc7063e6ade3d4e75ee09f7ca13efb8231fd0e03181db76f8372b0af272e8ddae2ba40c3aaad31610dd0c84d68506ba1d3ac8f1cb91a8a6a77c5c7729c5843c4a1dca75c2ca2dc598f432641b42b8e41537787adab5ea4aac5558aae9fadc3e98a7a58aa96a66b5be714f5b76cb5ba35438f7a97272acaaca1d26f14f53d28ea1e4ea6f0d20ece6f50d4ff64ab6b2fe76adbeb5f548b2fbfa488efb3c5a8985276b3149d0708ba7c8a0b2714dd00106fea48fdf4c9b2ab5ee0c39439250345d13d003e4ca582923aa4e81e02d39a4faa9539b5b286de2f50d43e206a71ba5a4ce2831d8ad4cf29b51ca900f091faf86bb55c46d985eae5b5d97510b21b78bb60bc5d7a1cb7451c97d3e5febbd329d000672bd5a9b7e8cdbeb23b87ce76be40334bd5d2ef5f2afba5dae2cfd5ca164e1de29769657e4f1ddbaa962f713e5d5b994513bfa35c91764b6047421749327f5ab0b502cabec3cb1b78e108670b28bf874fcef0c7e93f9229657e4343f0685e7dbf8517cf6bebdbcaea382acd9314d0ec54f5324fbb97b0c31abe69f71240974fe3f11c9a9da3dd480ca9b67011adf644fabccfddee7676f7389e5fbd63d023e8ab837e5300ec1e2043abf406f8d2f34203f0563ddb20d4d140674b3f2f1edb6ae5711ae940977d80dd0fd803d6f616e2da60e2da788873d188632b0dc85021a7bedd44e913bc7844e8c399a4b27241f88018037c677328b35f5b7f8d8ed750b9a4163ee195129ed8451baf5071ec7332af6e25f1e9b17239f739b94e6389edfeaa331a51809a45541b1f51f4084da200bb07c8d09228bef4bcd0003088624b1944015df601763f600f58db5b8872c344b979886aa311c556de8e28b6ef6af195811359886aef96f1e6566d651ba793c672a46cce2bfba764d552d2fba89046137b34a8d81100f55db69a09959b0f2a7a84265480dd03646809155f7a5e68001850b1a50ca8802efb00bb1fb007aced2d50b5c350b5f340e5a641c556e2e2047ab38bf2d36aee50797d84b67faaad4da2fc32dfa320dbb7b13429e973f2a5479dcce3f559bcb8425842b9394243b5b45b2d1ea0ca4f3496d88eafb9a4e104f49a85533b1f4ef4084d9c00bb07e8e2c12785faed76809e5e47db359c800178b5475822e34fc3892dfdbc94b329e50a0d27bed47cc0c8f8017bc0dade4255074c55070f55ed34aad8cadb51c5f66d5085b2ef6b2bfba8a42d2a78fe94b857c6a8af600067d9f7c4070d20a0832c803af800a247680204d83d408696eb115f7a5e680018eb115bca588f802efb00bb1fb007aced2de474c2e474f290d3412387adbc1d396cdf147232499c3fc4f92cca6c592f4680574b84809eb210eae443881ea1891060f7003dbb48a233dafbb401333d576b7a9dd7d7206000586b105bca5883f852f30123e307ec016b7b0b495d30495d3c2475d248622b6f4712dbb7f9d2e1e4ac5acca0d977f8f89c20808f3efe914c9163fc6107bd19576627d1eb19f5641c9766d1cc220419d0991ba1502e6384a29107386391d7c5471e3d42933cc0ee0132b45cbcf8d2f302ee57c7948b9f69d801693fa487bff18407b8f103f680b5bd85ae6e98ae6e1ebaba6874b19528bb5acb7c4047ab78f3c2780dc1c715e035bf67bc86502b9728b389330b841f1a2d809b72493998532bb3eaec4e6d7b126de8efe0574a04431a2d6c67a447eaee389a7a4da3a59b8f167a84262d80dd036468490b5f7a5e6800188f7a6c29e3510fe8b20fb0fb017bc0dade8290b6910fee393b7920eaa66e3bb3a568e765adfc0b5e28aaa9c3c6b6944e13c411e438bf67bcbf4633656571897cfcd1c192b60ae9bb4dfa6387b6e167bddb04f9a739a7ee64b3fd906ea2898feae9afd47d6c271f5d16319a78410d3c5096968071a6e80587818118a0653006f5db0735f0430d028c06ad9cf1d476081c9c094e2a676ca98116fe70840e77b54de0f4c9fff32c0839cf8d5d7d7d4eb8c0f315e309914a16e08d2dbf0bc8d940099c40d1635c010a68e081b2b4068a2f452f380c2ca0d85a165040bf7d50033fd420c068d00a14473585c0534e2150cb2900e92d81029c27371adbbb1a5033a5ea65967c5ed09b45f29d199d57c8b721a57c62ac41c62b0c2a6860c544c3091534b07082011a67e584458c2ba041b5135096d6a071564f80c3c002ed2fd74f40fdf6410dfc508300a3412b681c4514024f158540ada200a4d5e2416d298fd7e78cc7c2ea450aef1ca0c229cacee33ced45423fe8d05caac8c7de287b5453f3da73e0c5aa5ad856de4de3a96565c17c32c45b93f817122ba7160a54c4805df5bb4032e8ec58dbe8b93ca642c4592c0125711f6ae001b20446618033512f148689d25f2e9c807aef831af8a1060146030325c7955adfe0882cdd0b8565316e33abf2bf0e9845cbda0f171e06e34f43d1842d2c0e1367ceafdaedb6b8819b7e2c4b31bd4ed8a8f7374a86c5e0901837edc39224374e9abf851889d9a478488cca41ed3703bdf670303a94180cc644bb2d46fec61f877e14f5f729faef25ea803bcdf3663d33f16884bba7c7e9eb918686eeeb17fafe168cc4fef1004fafa18549a342579bcde25b9cd94173199b760ff8974b6ff448fffb4d8fa329d6fc982e7563bffe376073d8f4039fdeb61e537c2e460d9d968f766658b4b3e1503c21378dfa69d3ea684dded1f8b94adf9f504b03041400000008007d8f785dc3c8ad2ab2040000cd10000018000000786c2f776f726b7368656574732f7368656574342e786d6ca598dd52db4614c75f45a38b5eb591b18581d4f64c20e523b81d0afdb816f61a349125555a63922b924c683003241da0509c2174a0346db143698231497819af24de22ab956c83596999722376f7ecef9ca3ddffca7b481435e3be390d00e466f38a6a26f96908f5db826066a6415e326f693a50b125a7197909e2ae312598ba01a42c81f28a108d44e2425e92553e95206363462aa115a022ab60cce0cc423e2f190ffa81a215937c17df1c1897a7a621191052095d9a0213007eaf632027c3efb4313cd0340a2dafa4f1830c8ae68536e7bec1a4a6dd773b23d9241fe15d872ae066277445f6623c6837a1a6a7410e0e004549f2fd519e9332509e01639848f2931a845a9ee486338512c46339437b0854928a091480676b2aa793e9d8973f9762f47cb9b142cc3eeee5e0e574c75da49f0c90f39aad1570dfef62bbb90883646bf0ca4d4a2618d0941fe52c9c4ef2bd3c970539a9a0c071ad380cfce5ee260e339a62922757f42677e175c8144c9c904fe3c07959f5fe4ab3cdadb848440288a84f443b89683c8088f944ac938805c5107d42ec24fa02806e1fe8bef21a5d0144dc27e2d70dd1e3033dd7057a7da0b71310c500a2cf27faae2c6d10e1ee92b77f912b6f1eb8e5ad3dbffea6773577bdcbdb76c15318d1e75d094aa984a115398300ae0edb3bdb52263eb5197706913f59463c2aabee6764021ad82a63873065fdba6795b71302c441dc1121e373fde19cfd7e1dad1c53b88170aef1fe51a3f61b85bbcbc873e1cca9d61bf5c5f39d130afd1523dbc353f4ec6f0a3718ce9d6fbcb32a6f29dc10235ee91d9aa771c3e11c5ade465baf28dc4838e754ffb3369629dc3dc66ed4161bb539eb608f828e5e130d54509a9173e50dfab0d6a8d72fa30256764bde51b6bca324887bb6f0b0fba3399312bbc5782c21cc5c54b3374d0cc8251a898a5f4422224dcfe1a4557b8a76f75179d159a9dabfbc41bf3f39df9a47e50de7f14ee3f483555e38df7c8e9efe83566a34cd87fb46a775a7f2d15e38b1f7979cf9b2f5f2b9b5be69bf5a452b2fecd5ed467dbf513b40674f68c721dcb173b6850ed768c7219cb30f3edaf53f68c781ce91cf1d913dc33ec25888a515a75241c7ffe204682267781f65d8d38cb75e5e744a47212a8db1551aa3ab54ec5069ec7fab349cbc994ac37ddf40a50cc7bb3f5b477fd2544ae75afb39c4b00f33ec23e179d9ab6f9dea4be7d1aa7d74fa39aa9e58eb27f64ec5a9ecd2a4c90835cab0a719a9b0a429b2a5297ad28c5e96664fe70754bc8e34e334698693379366b86f4f9a68e9f07cf335aa6fdb0bafadd29c55ae5ae52554da09d665b8d7e0af27239bf773e898f64b3b44e7da7a65d8471871971f5bcfce02a3df63781f65d8d3e1d183252a5cb8ce4a05a80dca0a0406e7576ab7d362ab96fd5a32a664d5e4145cfce182f4162e3b0c4fc6a48dcb467213f64a40ef528c2b6a60f8f69ca6c156a75d1e17744e3364a0e2b2149791495e91d4ac999174c0e3925207c684fc1090e28094d0cd8313f1fbed1b3bf6e8851b247170b59ecd0e9381d467525eff326d2d6ea1b579ef06eb1c6f3bb5bfacd21e7a51e2dc53f36d944c1a27cf3b09a10dbb7e7c97c438409e639cc091c637646e33269801aac7b9f9b83dcfe2f672b261c2b69174db56e172f242eb3f18a94f504b03041400000008007d8f785d6defe8e09c040000b10f000018000000786c2f776f726b7368656574732f7368656574352e786d6cc557ff4fdb4614ff573cffb09f461d1c075296446ae842267513857df9f9482e8955c7e7da1742f929d0021d9dd4652b830958bb4d8ca983d26c94a2b659ff972a769cff62e7b39350389f3b6952a5c8b9bbf73eefbd7bef73f6bd541d9937ac0a845858a86aba95162b181b139264152ab00aac4bc8803a9194905905984ccdb264192604450aaa6a921c8b8d4955a0ea622645d7a6cd4c0ad5b0a6ea70da14ac5ab50acc5b59a8a17a5a1c15fb0b336ab982e982944919a00c6721fed22080928abf40d364a12f940656e9e02b15d6ad3363c1dbc11c4237bcc9a7c5b418133d833a1416660d4df57ddc1a0e3132aec1129e849a9616b3b228800256e7e13441a4c5398431aad2d848a41860b25632d122d4692816d420d146ba605075622bd065087d5b9e2f8e3880fb31f8315df19274d384257f38c880b7bfb3e37e1272b434247373c0829348fb5a2de24a5a4c8a421196404dc333a89e8741ba13d4600169167d0a755f5926da859a45020ad0c47155d5fd7fb0d02fc519c4e510801c00e4f380442c04110f10f1f388512504a10408e502226c1b890091388f08ddf8588018bbe0236c1fe30162fc5d53950c0049bfc87e516849af020c322913d50593aa7ba58b0ffc0e8a49885ef0342863a863b2aaeadec99bc52691aac420ce745efe66df7f9e923071e2ad48850097e5e3baad97f6dd3f19b8493ece79b4d6fb758b81bbcac7d9f79bf6e96db7b1c2807ef22e5067f3a4b779cc40e7f868b77de0b6dbeeda6306742a22b7ed1d76c0f988805f6db8474bcec6d3b7a112a9f9a0f0b25f78efcc86155ea64e9410273ac270649455783ece5e39b09bebacc2f371dd8787ee932356e123fc9d2edb1babf6fa2f76abc1aa3d1f2dc76465243636222759956763e909a5e58d90e77d7992cabd4fdc7c8624749e51ad78f4318d73f77153d56a23fe6614f666b27c03cefa5e6fe90756d9f8382ffdfb0f9ced53f78fadee6acbb9bdd25b6e748fef7cd0393dec6dee38bbcdee7ed3596f745e2d397b87f69393378d9deeb33bf6ced69bc66ee79fd5deeef71f7577ee913ffbef13f7ee9afded66e7c581fdfb72a7bd41547bdb3fd9df35edbd07eeb3630260d1831f5fafbdde3b3cea9efcc5e2061f3a4ca7104b4e28e31331854592a8c2e8e522403af9e48e2c56905e2ed7805ea8e9acb705df92db784d7eacb745fc02cde2637136d19468a229dc28bcf01754a097ad0ad0a37694e5db0ae71c1ff7fe39c78fcf33fca8e5ee37dc16792bb558cc631b18bc397211f2297e00e154512e5025c6264a229a2889ff8bf859bea5709af071ef9f26fcf87cc3ce8f4fdda59f435e506c03439af01dfca7b33a15e12b9f88a48e74e6fe096a18e5540d435308ba91897c62d0af7d06ccb2aa5b82461a1cd2745d2212d3a7171d93d6885e5dfd36c7bfc592ae119a81bc84c8e5a43f19b680354340a60a75d27a9156292d6a402f5a05604091b44d063467d545486fd4b44dec133a16cc87176c62d17797a37e48475a2ce6e942e64350353ebee6dcdb26770ee79bd7eed10bf7f943f7f431e128b9f508de27e3ba4c9566e8f34a4a1a823d3b81492a9ca4cf694112e8e073aadbf709e7a1eee3bc78bc992ff16625d5b4f05048a743a9f476f0d2a04bcffc0b504b03041400000008007d8f785d77c2c1ed91030000461400000d000000786c2f7374796c65732e786d6cdd58eb6eda30147e9528d2f6af4d2025221b20ade990765525fa637f0d71822527ce12a7833dc1f69a7b92f9d82124944369b75eb62014dbc7df39dfb9f802a352ae399d2d2995d62ae55939b69752e6af1ca75c2c694aca5391d34c496251a444aa6e9138655e501295004ab9d3775ddf4909cbecc928abd2692a4b6b21aa4c8e6daf19b2cceb5d34b67bfe996d1975a188e8d85eabe7244d4fa2c8b69cbd804117e09eba2fb0a97e77eacbaf9590af7ffdfc611ab5290d766ab293512cb22de7816d0694769252eb9af0b11d12cee605d3b098a48cafcd785f8f2c0417852555b894c19e1e2abf9b09bdba0bb1ac75a52c13852160ccec1afb2ca4b066242badf0fd076b16eab9f35a5f477bdffd3b7a7a77d7f3075013ae2299ab44baeec0f7c2bd6c2ad32b599670da36a25f9035c679a7d2606032ca8994b4c8a6aa63407af4a6ac6e5fad7395b5a420eb5e7f601f8f28056711184dc2b63f17176ffd691d9316b6d1aa5f8afc5c14112d1afa7d7b333419711a4bc0172c59ea8614b94e9d9052a4d08a184944468c7f1b5807ae57f5d8964bbd2a3b113f3f3b0f43df3084b91b434742f464c3e948849ada903f126266b79cab1b2a700bcaf90cb47c899be8f594ae55dcda065cd804b2a6a9425e378d9aba0396daea8cf2b65eef7e8a73762de479a57cc8741fb61e7a59d098ad747f156f1960ea7b0fabbeff34ea955724cff9fa0d6749965293bca32d4e466483b3ae6921d9027608555fb6f5ad20f9155dc9cdd6e6ac629c9df7fcd8d587e2b3e5d78aded9a3954eff619c5f8a827d57d6c0fd851aa0ea38de066433727b4cbcc7cc589bb4de83eddd24b22cda18787abaf75800837f2b9c8fbc620f17ad668cd0f49f294da73e6d5b677ae7446f462db850c265525deb796b1399578c4b96d5bd258b54c26e1eec4abf2473f51ba76340cd8a684c2a2eaf1ae1d8deb63fd1885569d0ccba8458d4b3b6ed8f50393d7f7bad55c6a06e56340aebaebadd742e88e6d1885dd1543f88084519212202216a0ba581a20c0eb5f53ffa35c4fd324294e170bf6888a38638cae0f68a42fd416d21a8403d88cb41e079be8f86370cf7d308d118fa3e7c11852843c0a0b6c0da5d237fa0000e94cd2db58166f960d9a02e1f2851d4e5039107111243c004015200a82dc0a049412b0a4820b6a0d41094e7419e5186e8323f200a025404458a54afef6381f2e183e40b5d449e1704880884080dcf4345b0600f88501a400415799e394877ce336773ce39db7f0e27bf01504b03041400000008007d8f785db747eb8ac0000000160200000b0000005f72656c732f2e72656c739d924b6e02310c40af12655f4ca9c40231acd8b043880bb889e7a399c49163c4f4f68dd8c02068114bff9e9e2daf0f34a0761c73dba56cc630c45cd95635ad00b26b29609e71a2582a354b402da13490d0f5d8102ce6f325c82dc36ed6b74c73fc49f40a91ebba73b465770a14f501f8aec39a234a435ad97180334bffcddccf0ad49a9dafacecfca735f0a6ccf3f52090a24745702cf491a44c8b7694af3e9eddbea4f3a56362b478dfe8fff3d0a8143df9bf9d30a589d2d74509266fb0f905504b03041400000008007d8f785d7cc1777324020000520600000f000000786c2f776f726b626f6f6b2e786d6cad94414bdc4014c7bf4a1a02de4c36c90a5d360ba56215a45daa785d6693b7e6e16466999975ad374f5228d87b154b414f423d145aecc12f5397edb7e82469ecac69b71ef694796fe6fde6fddfbcbcf6988bbd3ee77bd64146996c89c84e951ab65c57c62964442ef32130bd37e022234a9b62d7e58301c6b0cae351064cb9bee7adb8022851c8994c7128ed92f618961c0a20894c0154464b544690d99d7695595758ae697105717e53eecd3d3b0863f9e7406e5afb28b18f14d59bc82ed6146c2b4386191e4212d99e6dc9948fd7b9c043ce14a15bb1e0944676a3dcd801a130aeb9b7f234b7495f161e45faaf73cd91bde269e0008554c589824f7492fba00f97d648f135a40ac42a51f042f0d110d96e81d1325c4347518aea6b31924164df5d1ffd3cfb94e7a07d1b49998fd220439d68a1de101b498934c37f7cfb3ebd3c9abc3b9e7c3c3620fe1c885f834cdede4e3fdfdc9d5c4fbf5c1a90600e24a8434eaf26a7e7d3afe7d3db0f06249c0309eb90b38bc9cd7b23bc3927bc5916b8aa6a02036490bcd4a059eb37bb774059b6dcbb7f2ad22752e328cf9bc1a87e8a49022c5f7696ccf22e3d719e398d96b3e6045edb35f8ffbeac2b90a9de362a0ab27e530dafe18d4792ff23c39f95613e7025a3eb348205c8f0ebf8c5c9081ec8305aac92b1e9840b5011d4e98b53113e5051f47895ffbad35c40fea1c9fd4be6eeeccfa143633d7bf34fd18a7ed86c3cd5636e44e973ed7bc5363949ee2758357e3bbf00504b03041400000008007d8f785d024245dcc8000000430400001a000000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73cd94cb0e823010457fa5e90738c8cbc4082b376c0d3fd0e0f088d0369d31eadf4b60814d5cb821b26aee343df76ca6a70bf68a3ba3a9ed2c89e7d06bca64cb6c8f0054b53828da198b7abca98d1b148fd135605575530d42180429b84f86cc4f9f4c51be2cfe423475dd557836d57d40cd5fc0f030ee462d224b512ad72067129efd3226988efd6e244b515c33e98aeb5e0af8b751e819851b308a3ca3680346b167146fc028f18c92358d885f3dd2a23367af3f5db39fc7b7b8d44f711efacb749824c0fb33f237504b03041400000008007d8f785d669ed7ea2b010000fb050000130000005b436f6e74656e745f54797065735d2e786d6ccd54cb4ec33010fc9528d72a71298f036a7a01aed0033f60924d63c52f79b725fd7b36098d042a2d5590c8c596bdb333e31dc9cbd7bd078c1aa32d667145e4ef85c0bc022331751e2c574a178c243e868df032afe506c4623ebf13b9b30496126a39e2d5f2114ab9d5143d357c8dcad92c0ea0318e1e7a60ab95c5d27bad72495c173b5b7c53493e1552eeec3058298f3306c491382ad1957e543834beec20045540b496819ea5619868b440da6bc0f434c71197ae2c550e85cbb7865b52f40164811500199df6a4b333d2c443867ebd1a6da0a339a9c8d075701e39b50097eb1d6269bb13cf4410489d79e420c9dca35f086de20514bf15e709bfbb507799a0e8b6f163fe9af3c07fa991c5548c5c4fc5c8cd548cdcfea79137e7eabffe8bda3d3552d9c180e8fefcd507504b010214031400000008007d8f785d46c74d4895000000cd000000100000000000000000000000800100000000646f6350726f70732f6170702e786d6c504b010214031400000008007d8f785dbab45889470100005b0200001100000000000000000000008001c3000000646f6350726f70732f636f72652e786d6c504b010214031400000008007d8f785d995c9c23100600009c270000130000000000000000000000800139020000786c2f7468656d652f7468656d65312e786d6c504b010214031400000008007d8f785d749a58e6890300003e0a000018000000000000000000000080817a080000786c2f776f726b7368656574732f7368656574312e786d6c504b010214031400000008007d8f785d48349a27df000000e20200002300000000000000000000008001390c0000786c2f776f726b7368656574732f5f72656c732f7368656574312e786d6c2e72656c73504b010214031400000008007d8f785d65c420b77c0900002d2e00001800000000000000000000008081590d0000786c2f776f726b7368656574732f7368656574322e786d6c504b010214031400000008007d8f785dafd0a1e485090000ba32000018000000000000000000000080810b170000786c2f776f726b7368656574732f7368656574332e786d6c504b010214031400000008007d8f785dc3c8ad2ab2040000cd1000001800000000000000000000008081c6200000786c2f776f726b7368656574732f7368656574342e786d6c504b010214031400000008007d8f785d6defe8e09c040000b10f00001800000000000000000000008081ae250000786c2f776f726b7368656574732f7368656574352e786d6c504b010214031400000008007d8f785d77c2c1ed91030000461400000d00000000000000000000008001802a0000786c2f7374796c65732e786d6c504b010214031400000008007d8f785db747eb8ac0000000160200000b000000000000000000000080013c2e00005f72656c732f2e72656c73504b010214031400000008007d8f785d7cc1777324020000520600000f00000000000000000000008001252f0000786c2f776f726b626f6f6b2e786d6c504b010214031400000008007d8f785d024245dcc8000000430400001a0000000000000000000000800176310000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73504b010214031400000008007d8f785d669ed7ea2b010000fb0500001300000000000000000000008001763200005b436f6e74656e745f54797065735d2e786d6c504b0506000000000e000e00a7030000d23300000000',1080);
CREATE TABLE data_dictionary (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	table_name TEXT NOT NULL, 
	column_name TEXT, 
	name_hans TEXT, 
	meaning_en TEXT NOT NULL, 
	meaning_hans TEXT NOT NULL, 
	unit TEXT, 
	example TEXT, 
	CONSTRAINT ck_data_dictionary_table_name_not_empty CHECK (table_name <> ''), 
	CONSTRAINT ck_data_dictionary_column_name_not_empty CHECK (column_name <> ''), 
	CONSTRAINT ck_data_dictionary_name_hans_not_empty CHECK (name_hans <> ''), 
	CONSTRAINT ck_data_dictionary_meaning_en_not_empty CHECK (meaning_en <> ''), 
	CONSTRAINT ck_data_dictionary_meaning_hans_not_empty CHECK (meaning_hans <> ''), 
	CONSTRAINT ck_data_dictionary_unit_not_empty CHECK (unit <> ''), 
	CONSTRAINT ck_data_dictionary_example_not_empty CHECK (example <> '')
);
INSERT INTO data_dictionary VALUES(1,'v_standing',NULL,'有效跟进','Follow-ups that count: corrections in place of what they correct, voided ones gone.','算数的跟进记录:更正代替原记录,作废的不算。',NULL,NULL);
INSERT INTO data_dictionary VALUES(2,'v_standing','id','行号','Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(3,'v_standing','commitment_id','承诺行号','The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(4,'v_standing','kind','类别','Progress and reopen may move it; contact and note do not.','进展、联系、备注或重启。',NULL,NULL);
INSERT INTO data_dictionary VALUES(5,'v_standing','occurred_on','发生日期','When it was true. The last possible day.','何时发生;精度不足时为可能的最后一日。',NULL,'2024-06-18');
INSERT INTO data_dictionary VALUES(6,'v_standing','occurred_precision','日期精度','How exactly occurred_on is known.','发生日期的精度。',NULL,'day');
INSERT INTO data_dictionary VALUES(7,'v_standing','recorded_at','记录时间','When we learned it. UTC.','何时得知并记录,UTC。',NULL,'2024-06-21T02:10:00Z');
INSERT INTO data_dictionary VALUES(8,'v_standing','recorded_by','记录人','Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(9,'v_standing','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(10,'v_standing','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(11,'v_standing','reason','原因','Why it was put on hold, ended or reopened.','暂缓、结束或重启的原因。',NULL,NULL);
INSERT INTO data_dictionary VALUES(12,'v_standing','note','说明','What happened, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(13,'v_standing','is_private','内部','For the office only; never printed.','仅供内部,从不打印。',NULL,NULL);
INSERT INTO data_dictionary VALUES(14,'v_standing','revised_amount','调整后金额','The promised amount as revised.','调整后的承诺金额。','currency',NULL);
INSERT INTO data_dictionary VALUES(15,'v_standing','revised_currency','调整后币种','ISO 4217 code of revised_amount.','调整后金额的币种。',NULL,NULL);
INSERT INTO data_dictionary VALUES(16,'v_standing','revised_due_on','调整后期限','The promised date as revised. The last possible day.','调整后的期限。',NULL,NULL);
INSERT INTO data_dictionary VALUES(17,'v_standing','revised_due_precision','调整后期限精度','How exactly revised_due_on is known.','调整后期限的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(18,'v_standing','next_action','下一步','What is to be done next.','下一步做什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(19,'v_standing','next_action_on','下一步日期','By when; for a commitment on hold, when to look again.','何时之前;暂缓的为复核日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(20,'v_standing','next_action_by','下一步由谁','By whom.','由谁办。',NULL,NULL);
INSERT INTO data_dictionary VALUES(21,'v_standing','corrects_id','更正的记录','The original row that this one replaces.','被本行替换的原始行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(22,'v_standing','is_void','作废','The original row never happened.','原记录从未发生。',NULL,NULL);
INSERT INTO data_dictionary VALUES(23,'v_standing','entry_id','记录编号','The number people type: that of the original row.','录入时所用的编号,即原始行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(24,'v_standing','stage_rank','阶段序号','How far the stage is, 10 to 90.','阶段的进展程度,10 至 90。',NULL,'30');
INSERT INTO data_dictionary VALUES(25,'v_lights',NULL,'亮灯规则','The light rules in force, with their stages as ranks.','现行的亮灯规则,阶段写成序号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(26,'v_lights','kind','规则类别','What the parameters are for.','规则管什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(27,'v_lights','code','规则代号','The name of the rule.','规则的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(28,'v_lights','version','规则版本','Counts up; reports name the version they used.','从 1 起编;报告注明所用版本。',NULL,NULL);
INSERT INTO data_dictionary VALUES(29,'v_lights','from_rank','起始序号','It looks at stages from this rank.','规则从这一阶段序号看起。',NULL,NULL);
INSERT INTO data_dictionary VALUES(30,'v_lights','until_rank','终止序号','It looks at stages below this rank.','规则看到这一阶段序号之前。',NULL,NULL);
INSERT INTO data_dictionary VALUES(31,'v_lights','reached_stage','到达阶段','The highest stage it looks at, or the one that must be reached.','规则看的最高阶段,或须到达的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(32,'v_lights','yellow_days','黄灯天数','Days after which the light is yellow.','超过这些天亮黄灯。','days',NULL);
INSERT INTO data_dictionary VALUES(33,'v_lights','red_days','红灯天数','Days after which the light is red.','超过这些天亮红灯。','days',NULL);
INSERT INTO data_dictionary VALUES(34,'v_states',NULL,'承诺状况','Stage and condition of each commitment on the day, and the rows that say so.','每项承诺当日的阶段和状况,以及依据的是哪些记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(35,'v_states','commitment_id','承诺行号','The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(36,'v_states','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(37,'v_states','stage_rank','阶段序号','How far the stage is, 10 to 90.','阶段的进展程度,10 至 90。',NULL,'30');
INSERT INTO data_dictionary VALUES(38,'v_states','stage_row','阶段依据','The follow-up that reached the stage; NULL for the opening stage.','到达该阶段的记录;表态时的阶段为空。',NULL,NULL);
INSERT INTO data_dictionary VALUES(39,'v_states','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(40,'v_states','condition_row','状况依据','The follow-up that says the condition.','说明状况的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(41,'v_states','progress_row','进展依据','The last progress.','最近一次进展的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(42,'v_states','contact_row','联系依据','The last follow-up that is not only a note.','最近一次联系或进展的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(43,'v_states','next_row','下一步依据','The follow-up that says what is next.','写明下一步的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(44,'v_states','amount_row','金额依据','The follow-up that revised the amount last.','最近一次调整金额的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(45,'v_states','due_row','期限依据','The follow-up that revised the promised date last.','最近一次调整期限的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(46,'v_states','followup_count','跟进次数','How many follow-ups count by the day.','截至当日算数的跟进次数。','follow-ups',NULL);
INSERT INTO data_dictionary VALUES(47,'v_commitments',NULL,'承诺台账','One row a commitment: what was promised, and where it stands on the day.','每行一项承诺:承诺了什么,当日进展到哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(48,'v_commitments','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(49,'v_commitments','commitment_id','承诺行号','The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(50,'v_commitments','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(51,'v_commitments','summary','内容','The same at more length, in our own words.','更详细的内容,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(52,'v_commitments','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(53,'v_commitments','company_hans','简体名称','Its name in Simplified Chinese.','单位的简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(54,'v_commitments','company_id','企业行号','The organisation that leads it.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(55,'v_commitments','sector','行业','Code of the primary sector.','主要行业的代号。',NULL,'biosafety');
INSERT INTO data_dictionary VALUES(56,'v_commitments','sector_name','行业名称','Name of the primary sector in Simplified Chinese.','主要行业的简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(57,'v_commitments','event','活动','Key of the event where it was voiced.','表态活动的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(58,'v_commitments','event_name','活动名称','Name of that event.','表态活动的名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(59,'v_commitments','track','类型','What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(60,'v_commitments','scope','新增或扩展','Something new here, or an extension.','新增,还是扩展。',NULL,NULL);
INSERT INTO data_dictionary VALUES(61,'v_commitments','firmness','承诺力度','How strongly the source says it.','来源中口气有多硬。',NULL,'intention');
INSERT INTO data_dictionary VALUES(62,'v_commitments','voiced_on','表态日期','When it was voiced. The last possible day.','何时表态;精度不足时为可能的最后一日。',NULL,'2024-04-27');
INSERT INTO data_dictionary VALUES(63,'v_commitments','voiced_precision','表态日期精度','How exactly voiced_on is known.','表态日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(64,'v_commitments','place','地点','Where it is to be done, as far as the source says.','地点,按来源所述。',NULL,NULL);
INSERT INTO data_dictionary VALUES(65,'v_commitments','amount','金额','The promised amount in whole main units; NULL when undisclosed.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(66,'v_commitments','currency','币种','ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(67,'v_commitments','amount_text','金额原文','The amount as printed.','金额的原文写法。',NULL,'3.5亿元');
INSERT INTO data_dictionary VALUES(68,'v_commitments','amount_status','金额披露','Whether the source gives an amount.','来源是否给出金额。',NULL,'disclosed');
INSERT INTO data_dictionary VALUES(69,'v_commitments','revised_amount','调整后金额','The promised amount as revised.','调整后的承诺金额。','currency',NULL);
INSERT INTO data_dictionary VALUES(70,'v_commitments','revised_currency','调整后币种','ISO 4217 code of revised_amount.','调整后金额的币种。',NULL,NULL);
INSERT INTO data_dictionary VALUES(71,'v_commitments','opening_stage','表态时阶段','The stage when it was voiced.','表态时的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(72,'v_commitments','due_stage','承诺阶段','The stage promised by due_on.','承诺到期时达到的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(73,'v_commitments','due_on','承诺期限','The promised date. The last possible day.','承诺的日期,按最近一次调整。',NULL,'2025-12-31');
INSERT INTO data_dictionary VALUES(74,'v_commitments','due_precision','期限精度','How exactly due_on is known.','承诺日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(75,'v_commitments','due_text','期限原文','The promised date as printed.','期限的原文写法。',NULL,NULL);
INSERT INTO data_dictionary VALUES(76,'v_commitments','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(77,'v_commitments','stage_rank','阶段序号','How far the stage is, 10 to 90.','阶段的进展程度,10 至 90。',NULL,'30');
INSERT INTO data_dictionary VALUES(78,'v_commitments','stage_on','到达日期','When it reached the stage.','何时到达该阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(79,'v_commitments','stage_precision','到达日期精度','How exactly stage_on is known.','到达日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(80,'v_commitments','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(81,'v_commitments','condition_on','状况日期','Since when it is in this condition.','从何时起是这个状况。',NULL,NULL);
INSERT INTO data_dictionary VALUES(82,'v_commitments','condition_precision','状况日期精度','How exactly condition_on is known.','状况日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(83,'v_commitments','reason','原因','Why, where the command asks for a reason.','暂缓、结束或重启的原因。',NULL,NULL);
INSERT INTO data_dictionary VALUES(84,'v_commitments','light','亮灯','Its light at the cut-off, when active.','按亮灯规则:绿、黄、红;只有推进中的才有。',NULL,'yellow');
INSERT INTO data_dictionary VALUES(85,'v_commitments','followup_count','跟进次数','How many follow-ups count by the day.','截至当日算数的跟进次数。','follow-ups',NULL);
INSERT INTO data_dictionary VALUES(86,'v_commitments','last_progress_on','最近进展','Day of the last progress.','最近一次进展的日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(87,'v_commitments','last_progress_precision','最近进展精度','How exactly last_progress_on is known.','该日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(88,'v_commitments','last_contact_on','最近联系','Day of the last contact or progress.','最近一次联系或进展的日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(89,'v_commitments','last_contact_precision','最近联系精度','How exactly last_contact_on is known.','该日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(90,'v_commitments','next_action','下一步','What is to be done next.','下一步做什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(91,'v_commitments','next_action_on','下一步日期','By when; for a commitment on hold, when to look again.','何时之前;暂缓的为复核日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(92,'v_commitments','next_action_by','下一步由谁','By whom.','由谁办。',NULL,NULL);
INSERT INTO data_dictionary VALUES(93,'v_commitments','next_is_private','下一步内部','Whether the row of the next action is for the office only.','下一步所在记录是否仅供内部。',NULL,NULL);
INSERT INTO data_dictionary VALUES(94,'v_commitments','responsible_unit','责任单位','The unit of the city that looks after it.','本市负责跟进的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(95,'v_commitments','responsible_person','责任人','The person there.','责任单位里的责任人。',NULL,NULL);
INSERT INTO data_dictionary VALUES(96,'v_commitments','parent_ref','所属事项','Ref of the commitment it is a component of.','它是哪项承诺的分项。',NULL,NULL);
INSERT INTO data_dictionary VALUES(97,'v_commitments','announced_total','对应公布总数','Key of the announced total it belongs to.','所属公布总数的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(98,'v_commitments','review','核对','Whether a person has checked it.','是否有人核对过。',NULL,'confirmed');
INSERT INTO data_dictionary VALUES(99,'v_commitments','is_counted','计入统计','Whether figures count it: confirmed, no agreement, no counted components.','是否计入统计:已核对、非机构间协议、没有计入统计的分项。',NULL,NULL);
INSERT INTO data_dictionary VALUES(100,'v_commitments','stage_row','阶段依据','The follow-up that reached the stage; NULL for the opening stage.','到达该阶段的记录;表态时的阶段为空。',NULL,NULL);
INSERT INTO data_dictionary VALUES(101,'v_commitments','condition_row','状况依据','The follow-up that says the condition.','说明状况的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(102,'v_commitments','status','状态','Derived from stage, condition and light: lost, cancelled, stalled, no_update or the condition.','由阶段、状况和亮灯推出:流失、终止、停滞、从未跟进,或同状况。',NULL,NULL);
INSERT INTO data_dictionary VALUES(103,'v_due',NULL,'到期清单','One row a thing that is due: a next action, a call, a promise, projects announced without names.','每行一件到期的事:下一步、久未联系、过期的承诺、尚无名称的项目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(104,'v_due','kind','类别','Why it is due.','为什么到期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(105,'v_due','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(106,'v_due','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(107,'v_due','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(108,'v_due','company_id','企业行号','The organisation that leads it.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(109,'v_due','track','类型','What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(110,'v_due','what','事项','The next action, or the stage that was promised.','下一步,或承诺到达的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(111,'v_due','due_on','到期日','When it is or was due.','何时到期。',NULL,'2025-12-31');
INSERT INTO data_dictionary VALUES(112,'v_due','days_late','已过天数','Days since it was due; negative when it is still to come.','到期以来的天数;未到期为负。','days',NULL);
INSERT INTO data_dictionary VALUES(113,'v_due','since_on','起算日','What it has been waiting since: the last contact, or the pledge.','从何时起算:最近联系,或表态。',NULL,NULL);
INSERT INTO data_dictionary VALUES(114,'v_due','days_since','已隔天数','Days since since_on.','自起算日以来的天数。','days',NULL);
INSERT INTO data_dictionary VALUES(115,'v_due','who','谁办','Who is to do it.','由谁办。',NULL,NULL);
INSERT INTO data_dictionary VALUES(116,'v_due','responsible_unit','责任单位','The unit of the city that looks after it.','本市负责跟进的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(117,'v_due','light','亮灯','Its light at the cut-off, when active.','按亮灯规则:绿、黄、红;只有推进中的才有。',NULL,'yellow');
INSERT INTO data_dictionary VALUES(118,'v_due','unnamed','待对应数','How many announced projects are not known by name yet.','公布的项目中还没有名称的数目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(119,'v_followups',NULL,'跟进记录','Follow-ups that count, with the commitment and the company they belong to.','算数的跟进记录,连同所属的承诺和企业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(120,'v_followups','followup_id','跟进号','The number people type.','录入时所用的跟进编号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(121,'v_followups','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(122,'v_followups','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(123,'v_followups','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(124,'v_followups','company_hans','简体名称','Its name in Simplified Chinese.','单位的简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(125,'v_followups','track','类型','What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(126,'v_followups','kind','类别','Progress and reopen may move it; contact and note do not.','进展、联系、备注或重启。',NULL,NULL);
INSERT INTO data_dictionary VALUES(127,'v_followups','occurred_on','发生日期','When it was true. The last possible day.','何时发生;精度不足时为可能的最后一日。',NULL,'2024-06-18');
INSERT INTO data_dictionary VALUES(128,'v_followups','occurred_precision','日期精度','How exactly occurred_on is known.','发生日期的精度。',NULL,'day');
INSERT INTO data_dictionary VALUES(129,'v_followups','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(130,'v_followups','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(131,'v_followups','reason','原因','Why it was put on hold, ended or reopened.','暂缓、结束或重启的原因。',NULL,NULL);
INSERT INTO data_dictionary VALUES(132,'v_followups','note','说明','What happened, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(133,'v_followups','is_private','内部','For the office only; never printed.','仅供内部,从不打印。',NULL,NULL);
INSERT INTO data_dictionary VALUES(134,'v_followups','revised_amount','调整后金额','The promised amount as revised.','调整后的承诺金额。','currency',NULL);
INSERT INTO data_dictionary VALUES(135,'v_followups','revised_currency','调整后币种','ISO 4217 code of revised_amount.','调整后金额的币种。',NULL,NULL);
INSERT INTO data_dictionary VALUES(136,'v_followups','revised_due_on','调整后期限','The promised date as revised. The last possible day.','调整后的期限。',NULL,NULL);
INSERT INTO data_dictionary VALUES(137,'v_followups','revised_due_precision','调整后期限精度','How exactly revised_due_on is known.','调整后期限的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(138,'v_followups','next_action','下一步','What is to be done next.','下一步做什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(139,'v_followups','next_action_on','下一步日期','By when; for a commitment on hold, when to look again.','何时之前;暂缓的为复核日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(140,'v_followups','next_action_by','下一步由谁','By whom.','由谁办。',NULL,NULL);
INSERT INTO data_dictionary VALUES(141,'v_followups','recorded_at','记录时间','When we learned it. UTC.','何时得知并记录,UTC。',NULL,'2024-06-21T02:10:00Z');
INSERT INTO data_dictionary VALUES(142,'v_followups','recorded_by','记录人','Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(143,'v_followups','is_corrected','是否更正','Whether it stands in place of an earlier row.','是否替换了较早的记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(144,'v_followups','row_id','所在行号','The id of the row.','所在行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(145,'v_receipts',NULL,'到账记录','Receipts that count, with the commitment and the company they belong to.','算数的到账记录,连同所属的承诺和企业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(146,'v_receipts','receipt_id','到账编号','The number people type.','录入时所用的到账编号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(147,'v_receipts','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(148,'v_receipts','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(149,'v_receipts','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(150,'v_receipts','received_on','到账日期','The day it arrived.','到账日期。',NULL,'2024-06-20');
INSERT INTO data_dictionary VALUES(151,'v_receipts','amount','金额','Whole main units; negative for a refund.','到账金额,整数;负数为退款。','currency','350000000');
INSERT INTO data_dictionary VALUES(152,'v_receipts','currency','币种','ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(153,'v_receipts','amount_text','金额原文','The amount as typed.','金额的原文写法。',NULL,'3.5亿元');
INSERT INTO data_dictionary VALUES(154,'v_receipts','note','备注','What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(155,'v_receipts','recorded_at','记录时间','When we learned it. UTC.','何时得知并记录,UTC。',NULL,'2024-06-21T02:10:00Z');
INSERT INTO data_dictionary VALUES(156,'v_receipts','recorded_by','记录人','Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(157,'v_companies',NULL,'企业名录','One row an organisation, with its names, sectors, people (less those who left) and commitments.','每行一个单位:名称、行业、在任人员和承诺数。',NULL,NULL);
INSERT INTO data_dictionary VALUES(158,'v_companies','company_id','企业行号','The organisation that leads it.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(159,'v_companies','name','企业','Name as printed where it was first met.','单位名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(160,'v_companies','name_hans','简体名称','Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(161,'v_companies','name_en','英文名称','Name in English, where a source gives it.','英文名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(162,'v_companies','kind','类别','What kind of organisation.','哪类单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(163,'v_companies','region','地区','Where it is based, seen from the city; NULL when no source says.','从本市看在哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(164,'v_companies','uscc','统一社会信用代码','Unified social credit code, 18 characters.','统一社会信用代码,18 位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(165,'v_companies','aliases','其他名称','Its other names, those of organisations that went into it included.','其他名称,含并入单位的名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(166,'v_companies','sectors','所涉行业','Its own sectors.','单位自身的行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(167,'v_companies','member_sectors','会员行业','Sectors of an association''s members.','协会会员的行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(168,'v_companies','people','代表人','Who holds which title there.','现任人员和职务。',NULL,NULL);
INSERT INTO data_dictionary VALUES(169,'v_companies','commitment_count','承诺数','How many commitments.','承诺件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(170,'v_companies','last_followup_on','最近跟进','Day of the last follow-up that counts.','最近一次跟进的日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(171,'v_companies','last_followup_precision','最近跟进精度','How exactly last_followup_on is known.','该日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(172,'v_companies','note','说明','What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(173,'v_positions',NULL,'任职名录','One row a title that a person holds or held, with the organisation and how to reach the person.','每行一个职务:谁在哪个单位任什么职,怎样联系。',NULL,NULL);
INSERT INTO data_dictionary VALUES(174,'v_positions','position_id','任职行号','In which position, when the source says.','职务的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(175,'v_positions','representative_id','人员行号','Who.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(176,'v_positions','name','姓名','Name as printed where it was first met.','姓名,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(177,'v_positions','distinction','区别','What tells this person from another one of the same name.','与同名者的区别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(178,'v_positions','name_hans','简体名称','Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(179,'v_positions','company_id','企业行号','At which organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(180,'v_positions','organisation','单位','Name of the organisation, or as printed where it is not one of ours.','单位名称;不在名录中的按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(181,'v_positions','title','职务','Title as printed.','职务,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(182,'v_positions','since_on','起始日期','First day in it, when known.','起始日期,知道时。',NULL,NULL);
INSERT INTO data_dictionary VALUES(183,'v_positions','until_on','终止日期','Last day in it, when known.','终止日期,知道时。',NULL,NULL);
INSERT INTO data_dictionary VALUES(184,'v_positions','phone','电话','Telephone number.','电话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(185,'v_positions','email','电子邮箱','E-mail address.','电子邮箱。',NULL,NULL);
INSERT INTO data_dictionary VALUES(186,'v_positions','wechat','微信','WeChat name.','微信号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(187,'v_representatives',NULL,'代表人名录','One row a person, with the titles not left and how to reach the person.','每行一人:现任职务和联系方式。',NULL,NULL);
INSERT INTO data_dictionary VALUES(188,'v_representatives','representative_id','人员行号','Or the person.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(189,'v_representatives','name','姓名','Name as printed.','姓名,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(190,'v_representatives','distinction','区别','What tells this person from another one of the same name.','与同名者的区别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(191,'v_representatives','name_hans','简体名称','Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(192,'v_representatives','origin','籍贯','Where the person comes from, when a source says so.','来自哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(193,'v_representatives','positions','现任职务','The titles not left, each after its organisation.','现任职务,前为单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(194,'v_representatives','phone','电话','Telephone number.','电话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(195,'v_representatives','email','电子邮箱','E-mail address.','电子邮箱。',NULL,NULL);
INSERT INTO data_dictionary VALUES(196,'v_representatives','wechat','微信','WeChat name.','微信号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(197,'v_representatives','note','说明','What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(198,'v_evidence',NULL,'引证清单','One row a citation: the place in the source, its words when attached, and the fact it supports.','每行一处引证:来源中的位置、原文和它支持的事实。',NULL,NULL);
INSERT INTO data_dictionary VALUES(199,'v_evidence','citation_id','引证号','Number of the citation.','引证的编号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(200,'v_evidence','source','来源','Key of the source.','来源的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(201,'v_evidence','publisher','发布者','Who published this copy, as printed.','发布者,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(202,'v_evidence','source_title','来源标题','Title of the source.','来源的标题。',NULL,NULL);
INSERT INTO data_dictionary VALUES(203,'v_evidence','span_start','起于','First code point, counted from 0.','首字符的位置,从 0 起。','code points',NULL);
INSERT INTO data_dictionary VALUES(204,'v_evidence','span_end','止于','The code point after the last.','末字符之后的位置。','code points',NULL);
INSERT INTO data_dictionary VALUES(205,'v_evidence','quotation','原文','The words there, when the text is attached.','该处原文;正文已附时才有。',NULL,NULL);
INSERT INTO data_dictionary VALUES(206,'v_evidence','fact','事实','The table of the row it supports.','所支持的行在哪个表。',NULL,'commitments');
INSERT INTO data_dictionary VALUES(207,'v_evidence','fact_id','事实行号','The id of the row it supports.','所支持的行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(208,'v_evidence','field','字段','The column, or the fact as a whole (''row''), that the place supports.','所支持的列;整行为 row。',NULL,'amount');
INSERT INTO data_dictionary VALUES(209,'v_evidence','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(210,'v_evidence','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(211,'v_people',NULL,'人员名录','One row a person, with the titles not left and what the person has voiced.','每行一人:现任职务、联系方式,表过哪些态。',NULL,NULL);
INSERT INTO data_dictionary VALUES(212,'v_people','representative_id','人员行号','Or the person.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(213,'v_people','name','姓名','Name as printed.','姓名,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(214,'v_people','distinction','区别','What tells this person from another one of the same name.','与同名者的区别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(215,'v_people','name_hans','简体名称','Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(216,'v_people','positions','现任职务','The titles not left, each after its organisation.','现任职务,前为单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(217,'v_people','phone','电话','Telephone number.','电话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(218,'v_people','email','电子邮箱','E-mail address.','电子邮箱。',NULL,NULL);
INSERT INTO data_dictionary VALUES(219,'v_people','wechat','微信','WeChat name.','微信号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(220,'v_people','commitment_count','承诺数','How many commitments.','承诺件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(221,'v_people','live_count','存续数','How many of them are active or on hold.','其中推进中或暂缓的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(222,'v_people','last_voiced_on','最近表态日期','Day of the last commitment the person voiced.','此人最近一次表态的日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(223,'v_people','last_contact_on','最近联系','Day of the last contact or progress.','最近一次联系或进展的日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(224,'v_pipeline',NULL,'项目储备','Counted commitments by the quarter they were voiced in, sector, stage, and currency of the amount.','统计承诺按表态季度、行业、阶段和币种汇总。',NULL,NULL);
INSERT INTO data_dictionary VALUES(225,'v_pipeline','quarter','季度','The quarter.','季度。',NULL,'2024Q2');
INSERT INTO data_dictionary VALUES(226,'v_pipeline','sector','行业','Code of the primary sector.','主要行业的代号。',NULL,'biosafety');
INSERT INTO data_dictionary VALUES(227,'v_pipeline','sector_name','行业名称','Name of the primary sector in Simplified Chinese.','主要行业的简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(228,'v_pipeline','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(229,'v_pipeline','stage_rank','阶段序号','How far the stage is, 10 to 90.','阶段的进展程度,10 至 90。',NULL,'30');
INSERT INTO data_dictionary VALUES(230,'v_pipeline','currency','币种','ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(231,'v_pipeline','commitment_count','承诺数','How many commitments.','承诺件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(232,'v_pipeline','live_count','存续数','How many of them are active or on hold.','其中推进中或暂缓的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(233,'v_pipeline','amount','金额','Their disclosed amounts in that currency, as last revised.','该币种已披露金额之和,按最近一次调整。','currency','350000000');
INSERT INTO data_dictionary VALUES(234,'v_cohorts',NULL,'批次去向','What became of the counted commitments of an event or a quarter; who reached a stage and ended, did.','一次活动或一个季度的统计承诺后来到了哪一步;到达后又结束的也算到达。',NULL,NULL);
INSERT INTO data_dictionary VALUES(235,'v_cohorts','cohort_kind','批次类别','Whether the cohort is an event or a quarter.','批次是活动(event)还是季度(quarter)。',NULL,'event');
INSERT INTO data_dictionary VALUES(236,'v_cohorts','cohort','批次','Key of the event, or the quarter.','活动代号,或季度。',NULL,'2024Q2');
INSERT INTO data_dictionary VALUES(237,'v_cohorts','cohort_name','批次名称','Name of the event, or the quarter.','活动名称,或季度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(238,'v_cohorts','commitment_count','承诺数','How many commitments.','承诺件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(239,'v_cohorts','signed_count','签约数','How many reached signed.','到达签约的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(240,'v_cohorts','registered_count','注册数','How many reached registered.','到达注册的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(241,'v_cohorts','started_count','开工数','How many reached started.','到达开工的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(242,'v_cohorts','operating_count','投产数','How many reached operating.','到达投产的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(243,'v_cohorts','ended_count','已结束数','How many have ended.','其中已结束的件数。','commitments',NULL);
INSERT INTO data_dictionary VALUES(244,'v_announced',NULL,'公布总数','One row a total of projects that was announced, with how many of them are known by name.','每行一个只公布了数目的项目总数,以及其中已知名称的有几个。',NULL,NULL);
INSERT INTO data_dictionary VALUES(245,'v_announced','key','代号','Short name to type.','录入用的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(246,'v_announced','event','活动','Key of the event where it was voiced.','表态活动的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(247,'v_announced','event_name','活动名称','Name of that event.','表态活动的名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(248,'v_announced','announced_on','公布日期','First day of the event where it was announced.','公布活动的首日。',NULL,'2024-04-27');
INSERT INTO data_dictionary VALUES(249,'v_announced','unit','计数单位','What is counted.','数的是什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(250,'v_announced','count','公布数','How many were announced.','公布的数目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(251,'v_announced','named_count','已对应数','How many of them are known by name.','其中已有名称的件数。',NULL,NULL);
INSERT INTO data_dictionary VALUES(252,'v_announced','unnamed','待对应数','How many announced projects are not known by name yet.','公布的项目中还没有名称的数目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(253,'v_announced','amount','金额','Their amount in all, when a source gives it.','合计金额,来源给出时。','currency','350000000');
INSERT INTO data_dictionary VALUES(254,'v_announced','currency','币种','ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(255,'v_announced','note','说明','What is said of them, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(256,'v_report_lines',NULL,'报告明细','One row a commitment in an issued report, as it was signed; newer revisions of a period beside it.','已签发报告中的每项承诺,与签发时一致;同一报告期的各版次并列。',NULL,NULL);
INSERT INTO data_dictionary VALUES(257,'v_report_lines','period','报告期','The period as people write it, such as 2024Q2.','报告期。',NULL,'2024Q2');
INSERT INTO data_dictionary VALUES(258,'v_report_lines','revision','版次','Counts up for each period.','每个报告期从 1 起编。',NULL,NULL);
INSERT INTO data_dictionary VALUES(259,'v_report_lines','cut_off_on','截止日','Its last day: what occurred up to it counts.','报告期末日,截至当日发生的都算。',NULL,'2024-06-30');
INSERT INTO data_dictionary VALUES(260,'v_report_lines','issued_at','签发时间','When it was issued. UTC.','何时签发,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(261,'v_report_lines','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(262,'v_report_lines','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(263,'v_report_lines','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(264,'v_report_lines','track','类型','What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(265,'v_report_lines','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(266,'v_report_lines','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(267,'v_report_lines','status','状态','Derived from stage, condition and light: lost, cancelled, stalled, no_update or the condition.','由阶段、状况和亮灯推出:流失、终止、停滞、从未跟进,或同状况。',NULL,NULL);
INSERT INTO data_dictionary VALUES(268,'v_report_lines','light','亮灯','Its light at the cut-off, when active.','按亮灯规则:绿、黄、红;只有推进中的才有。',NULL,'yellow');
INSERT INTO data_dictionary VALUES(269,'v_report_lines','amount','金额','The promised amount as last revised by the cut-off.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(270,'v_report_lines','currency','币种','ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(271,'v_report_lines','received','已到账','What had arrived in that currency.','截至截止日同币种已到账。','currency',NULL);
INSERT INTO data_dictionary VALUES(272,'v_report_lines','is_new','本期新增','Whether it was voiced in the period.','是否本期表态。',NULL,NULL);
INSERT INTO data_dictionary VALUES(273,'v_report_lines','is_newest','是否最新版','Whether it is of the newest revision of its period.','是否该报告期的最新版次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(274,'v_state_by_quarter',NULL,'季末状况','One row a commitment and quarter since it was voiced: where it stood at the end of it.','每项承诺从表态起每季末的阶段和状况;最后一行截至当日。',NULL,NULL);
INSERT INTO data_dictionary VALUES(275,'v_state_by_quarter','quarter','季度','The quarter.','季度。',NULL,'2024Q2');
INSERT INTO data_dictionary VALUES(276,'v_state_by_quarter','last_on','截至','Last day of the quarter, or the day itself in the running one.','季度末日;本季为当日。',NULL,'2024-06-30');
INSERT INTO data_dictionary VALUES(277,'v_state_by_quarter','ref','编号','Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(278,'v_state_by_quarter','title','承诺事项','What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(279,'v_state_by_quarter','company','企业','The organisation; for one that was merged, the one it went into.','牵头单位;已合并的为并入后的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(280,'v_state_by_quarter','sector','行业','Code of the primary sector.','主要行业的代号。',NULL,'biosafety');
INSERT INTO data_dictionary VALUES(281,'v_state_by_quarter','track','类型','What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(282,'v_state_by_quarter','review','核对','Whether a person has checked it.','是否有人核对过。',NULL,'confirmed');
INSERT INTO data_dictionary VALUES(283,'v_state_by_quarter','stage','阶段','The highest stage that is verified.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(284,'v_state_by_quarter','stage_rank','阶段序号','How far the stage is, 10 to 90.','阶段的进展程度,10 至 90。',NULL,'30');
INSERT INTO data_dictionary VALUES(285,'v_state_by_quarter','condition','状况','Whether it is alive: active, on_hold, ended or fulfilled.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(286,'v_state_by_quarter','followup_count','跟进次数','How many follow-ups count by the day.','截至当日算数的跟进次数。','follow-ups',NULL);
INSERT INTO data_dictionary VALUES(287,'batches',NULL,NULL,'One command that wrote. A batch without finished_at is being written.','一条写入命令一行;没有 finished_at 的正在写入。',NULL,NULL);
INSERT INTO data_dictionary VALUES(288,'batches','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(289,'batches','command',NULL,'The command as typed, without values.','所输命令,不含值。',NULL,NULL);
INSERT INTO data_dictionary VALUES(290,'batches','actor',NULL,'Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(291,'batches','reason',NULL,'Why, where the command asks for a reason.','暂缓、结束或重启的原因。',NULL,NULL);
INSERT INTO data_dictionary VALUES(292,'batches','started_at',NULL,'When it began. UTC.','何时开始,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(293,'batches','finished_at',NULL,'When it was complete. UTC.','何时完成,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(294,'batches','undoes_id',NULL,'The batch that this one took back.','本命令撤销了哪一条命令。',NULL,NULL);
INSERT INTO data_dictionary VALUES(295,'char_folds',NULL,NULL,'One code point and its folded form: Traditional, full-width and capital to plain.','一个字符及其归一后的形式:繁体、全角、大写归为常用形。',NULL,NULL);
INSERT INTO data_dictionary VALUES(296,'char_folds','codepoint',NULL,'A Unicode code point.','一个 Unicode 码位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(297,'char_folds','folded',NULL,'The code point it is compared as.','用来比较的码位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(298,'codes',NULL,NULL,'Every label: the codes of the tables, the columns, sheets and figures, in three scripts.','全部标签:各表的代码、列、工作表和指标,三种文字。',NULL,NULL);
INSERT INTO data_dictionary VALUES(299,'codes','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(300,'codes','kind',NULL,'What the code is a value of.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(301,'codes','code',NULL,'The value as stored.','存储的值或简短代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(302,'codes','track',NULL,'The track the label is for; ''any'' where tracks do not matter.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(303,'codes','rank',NULL,'Order in lists; for stages how far they are, 10 to 90.','列表中的次序;阶段为进展程度,10 至 90。',NULL,NULL);
INSERT INTO data_dictionary VALUES(304,'codes','label_en',NULL,'English.','英文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(305,'codes','label_hans',NULL,'Simplified Chinese.','简体中文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(306,'codes','label_hant',NULL,'Traditional Chinese.','繁体中文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(307,'companies',NULL,NULL,'A company, or another organisation that stands beside one.','企业,或与企业并列的其他单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(308,'companies','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(309,'companies','kind',NULL,'What kind of organisation.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(310,'companies','name',NULL,'Name as printed where it was first met.','名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(311,'companies','name_hans',NULL,'Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(312,'companies','name_en',NULL,'Name in English, where a source gives it.','英文名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(313,'companies','uscc',NULL,'Unified social credit code, 18 characters.','统一社会信用代码,18 位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(314,'companies','region',NULL,'Where it is based, seen from the city; NULL when no source says.','从本市看在哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(315,'companies','note',NULL,'What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(316,'companies','name_folded',NULL,'The name folded for comparison; kept by a trigger.','归一后的名称,供比较;由触发器维护。',NULL,NULL);
INSERT INTO data_dictionary VALUES(317,'companies','name_pinyin',NULL,'Pinyin and initials; NULL until the next write fills it.','拼音和首字母;为空则由下次写入补上。',NULL,NULL);
INSERT INTO data_dictionary VALUES(318,'companies','merged_into_id',NULL,'The company this row turned out to be.','本行其实是哪一行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(319,'data_dictionary',NULL,NULL,'What every table, view and column means, in English and Chinese.','本文件中每个表、视图和列的含义。',NULL,NULL);
INSERT INTO data_dictionary VALUES(320,'data_dictionary','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(321,'data_dictionary','table_name',NULL,'The table or view.','所在的表或视图。',NULL,NULL);
INSERT INTO data_dictionary VALUES(322,'data_dictionary','column_name',NULL,'The column; NULL for the table or view as a whole.','列名;说的是整个表或视图时为空。',NULL,NULL);
INSERT INTO data_dictionary VALUES(323,'data_dictionary','name_hans',NULL,'What it is called in the Chinese views.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(324,'data_dictionary','meaning_en',NULL,'What it means, in English.','英文含义。',NULL,NULL);
INSERT INTO data_dictionary VALUES(325,'data_dictionary','meaning_hans',NULL,'What it means, in Chinese.','中文含义。',NULL,NULL);
INSERT INTO data_dictionary VALUES(326,'data_dictionary','unit',NULL,'The unit of its numbers; ''currency'' is the main unit of the currency beside it.','单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(327,'data_dictionary','example',NULL,'A value it may hold.','一个例子。',NULL,NULL);
INSERT INTO data_dictionary VALUES(328,'events',NULL,NULL,'A roadshow, visit, symposium or signing.','表态的场合:推介会、走访、座谈会、签约。',NULL,NULL);
INSERT INTO data_dictionary VALUES(329,'events','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(330,'events','key',NULL,'Short name to type.','录入用的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(331,'events','kind',NULL,'What kind of occasion.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(332,'events','name',NULL,'Name as printed, or a plain description.','名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(333,'events','starts_on',NULL,'First day. The last possible day.','首日。',NULL,NULL);
INSERT INTO data_dictionary VALUES(334,'events','starts_precision',NULL,'How exactly starts_on is known.','首日的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(335,'events','ends_on',NULL,'Last day, when it lasted longer than one.','末日。',NULL,NULL);
INSERT INTO data_dictionary VALUES(336,'events','date_text',NULL,'The date as printed.','日期的原文写法。',NULL,NULL);
INSERT INTO data_dictionary VALUES(337,'events','place',NULL,'Where.','地点,按来源所述。',NULL,NULL);
INSERT INTO data_dictionary VALUES(338,'events','part_of_id',NULL,'The larger event it was part of.','所属的更大活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(339,'events','note',NULL,'What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(340,'reports',NULL,NULL,'An issued report: what leaders signed, frozen. Append-only.','已签发的报告:领导签字的样子,不再变动。只追加。',NULL,NULL);
INSERT INTO data_dictionary VALUES(341,'reports','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(342,'reports','period',NULL,'The period as people write it, such as 2024Q2.','报告期。',NULL,'2024Q2');
INSERT INTO data_dictionary VALUES(343,'reports','revision',NULL,'Counts up for each period.','每个报告期从 1 起编。',NULL,NULL);
INSERT INTO data_dictionary VALUES(344,'reports','cut_off_on',NULL,'Its last day: what occurred up to it counts.','报告期末日,截至当日发生的都算。',NULL,'2024-06-30');
INSERT INTO data_dictionary VALUES(345,'reports','issued_at',NULL,'When it was issued. UTC.','何时签发,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(346,'reports','issued_by',NULL,'Who issued it.','谁签发。',NULL,NULL);
INSERT INTO data_dictionary VALUES(347,'reports','language',NULL,'The language of the workbook: en, zh-Hans or zh-Hant.','语言:en、zh-Hans 或 zh-Hant。',NULL,NULL);
INSERT INTO data_dictionary VALUES(348,'reports','unit',NULL,'The unit of amounts in the workbook, in main units: 1, 10000 or 100000000.','单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(349,'reports','frozen',NULL,'Every figure and row of it, as JSON.','报告的全部数字和行,JSON。',NULL,NULL);
INSERT INTO data_dictionary VALUES(350,'reports','sha256',NULL,'Digest of `frozen`, in hexadecimal.','SHA-256 摘要,十六进制。',NULL,NULL);
INSERT INTO data_dictionary VALUES(351,'reports','workbook',NULL,'The workbook, byte for byte.','工作簿,逐字节保存。',NULL,NULL);
INSERT INTO data_dictionary VALUES(352,'reports','last_change_id',NULL,'The newest row of the journal when it was issued.','签发时日志的最后一行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(353,'representatives',NULL,NULL,'A person.','一个人。',NULL,NULL);
INSERT INTO data_dictionary VALUES(354,'representatives','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(355,'representatives','name',NULL,'Name as printed.','名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(356,'representatives','distinction',NULL,'What tells this person from another one of the same name.','与同名者的区别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(357,'representatives','name_hans',NULL,'Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(358,'representatives','origin',NULL,'Where the person comes from, when a source says so.','来自哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(359,'representatives','phone',NULL,'Telephone number.','电话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(360,'representatives','email',NULL,'E-mail address.','电子邮箱。',NULL,NULL);
INSERT INTO data_dictionary VALUES(361,'representatives','wechat',NULL,'WeChat name.','微信号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(362,'representatives','note',NULL,'What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(363,'representatives','name_folded',NULL,'The name folded for comparison; kept by a trigger.','归一后的名称,供比较;由触发器维护。',NULL,NULL);
INSERT INTO data_dictionary VALUES(364,'representatives','name_pinyin',NULL,'Pinyin and initials; NULL until the next write fills it.','拼音和首字母;为空则由下次写入补上。',NULL,NULL);
INSERT INTO data_dictionary VALUES(365,'rules',NULL,NULL,'Light rules and figure definitions, versioned; their parameters are data.','亮灯规则和指标口径,分版本,参数即数据。',NULL,NULL);
INSERT INTO data_dictionary VALUES(366,'rules','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(367,'rules','kind',NULL,'What the parameters are for.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(368,'rules','code',NULL,'The name of the rule.','存储的值或简短代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(369,'rules','version',NULL,'Counts up; reports name the version they used.','从 1 起编;报告注明所用版本。',NULL,NULL);
INSERT INTO data_dictionary VALUES(370,'rules','base_stage',NULL,'The lowest stage it looks at, or the one that makes the denominator.','规则看的最低阶段,或分母的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(371,'rules','reached_stage',NULL,'The highest stage it looks at, or the one that must be reached.','规则看的最高阶段,或须到达的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(372,'rules','excluded_conditions',NULL,'Conditions left out, with a space between.','不计入的状况,以空格分隔。',NULL,NULL);
INSERT INTO data_dictionary VALUES(373,'rules','yellow_days',NULL,'Days after which the light is yellow.','超过这些天亮黄灯。','days',NULL);
INSERT INTO data_dictionary VALUES(374,'rules','red_days',NULL,'Days after which the light is red.','超过这些天亮红灯。','days',NULL);
INSERT INTO data_dictionary VALUES(375,'search_docs',NULL,NULL,'Entries of the search index that a changed row got in place of its first, whose number tells the row.','行修改后在检索索引中的新条目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(376,'search_docs','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(377,'search_docs','table_name',NULL,'The table of the row.','所在的表或视图。',NULL,NULL);
INSERT INTO data_dictionary VALUES(378,'search_docs','row_id',NULL,'The id of the row.','所在行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(379,'search_queue',NULL,NULL,'Rows whose search index is behind.','检索索引尚未跟上的行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(380,'search_queue','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(381,'search_queue','table_name',NULL,'The table of the row.','所在的表或视图。',NULL,NULL);
INSERT INTO data_dictionary VALUES(382,'search_queue','row_id',NULL,'The id of the row.','所在行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(383,'search_state',NULL,NULL,'How far the search index has got in a table.','检索索引在各表走到了哪里。',NULL,NULL);
INSERT INTO data_dictionary VALUES(384,'search_state','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(385,'search_state','table_name',NULL,'The table.','所在的表或视图。',NULL,NULL);
INSERT INTO data_dictionary VALUES(386,'search_state','indexed_id',NULL,'Rows above this id are not indexed yet.','行号更大的尚未编入索引。',NULL,NULL);
INSERT INTO data_dictionary VALUES(387,'search_state','changed_count',NULL,'Entries made for rows that had changed.','为改过的行补建的条目数。',NULL,NULL);
INSERT INTO data_dictionary VALUES(388,'sectors',NULL,NULL,'An industry.','一个行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(389,'sectors','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(390,'sectors','code',NULL,'Short name to type.','存储的值或简短代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(391,'sectors','name',NULL,'Name as printed where it was first met.','名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(392,'sectors','name_hans',NULL,'Name in Simplified Chinese.','简体名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(393,'sectors','name_en',NULL,'Name in English.','英文名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(394,'sectors','parent_id',NULL,'The wider industry.','所属的上级行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(395,'sectors','gbt4754',NULL,'Code in GB/T 4754-2017, where one fits.','国民经济行业分类代码。',NULL,NULL);
INSERT INTO data_dictionary VALUES(396,'sectors','is_priority',NULL,'Whether the city says that it wants this industry.','是否本市重点引进的行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(397,'sources',NULL,NULL,'An article, announcement, contract, register entry, site visit or bank slip that facts come from.','事实的出处:文章、公告、合同、登记、现场走访或银行回单。',NULL,NULL);
INSERT INTO data_dictionary VALUES(398,'sources','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(399,'sources','key',NULL,'Short name to type.','录入用的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(400,'sources','kind',NULL,'What it is.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(401,'sources','title',NULL,'Title as printed.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(402,'sources','publisher',NULL,'Who published this copy, as printed.','发布者,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(403,'sources','original_publisher',NULL,'Who it says it took the text from, as printed.','自称转载自谁,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(404,'sources','original_id',NULL,'The source that this one repeats.','本来源转载自哪个来源。',NULL,NULL);
INSERT INTO data_dictionary VALUES(405,'sources','author',NULL,'Author as printed.','作者,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(406,'sources','url',NULL,'Where it was found.','网址。',NULL,NULL);
INSERT INTO data_dictionary VALUES(407,'sources','published_at',NULL,'Local date, or date and time, as printed, in ISO form.','发布时间,当地,按原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(408,'sources','language',NULL,'BCP 47 tag of the text, such as zh-Hant.','语言:en、zh-Hans 或 zh-Hant。',NULL,NULL);
INSERT INTO data_dictionary VALUES(409,'sources','char_count',NULL,'Length of the text in code points.','正文字符数。','code points',NULL);
INSERT INTO data_dictionary VALUES(410,'sources','sha256',NULL,'Digest of the text in UTF-8 with \n line ends, in hexadecimal.','SHA-256 摘要,十六进制。',NULL,NULL);
INSERT INTO data_dictionary VALUES(411,'sources','body',NULL,'The text itself; NULL until it is attached.','来源正文;附上之前为空。',NULL,NULL);
INSERT INTO data_dictionary VALUES(412,'sources','note',NULL,'What is worth knowing about this source, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(413,'announced_totals',NULL,NULL,'Projects that a source gives only as a number; commitments identified later link to it.','来源只给出数目的项目;后来认出的承诺与之对应。',NULL,NULL);
INSERT INTO data_dictionary VALUES(414,'announced_totals','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(415,'announced_totals','key',NULL,'Short name to type.','录入用的代号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(416,'announced_totals','event_id',NULL,'Where they were announced.','表态的活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(417,'announced_totals','count',NULL,'How many were announced.','公布的数目。',NULL,NULL);
INSERT INTO data_dictionary VALUES(418,'announced_totals','unit',NULL,'What is counted.','单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(419,'announced_totals','amount',NULL,'Their amount in all, when a source gives it.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(420,'announced_totals','currency',NULL,'ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(421,'announced_totals','note',NULL,'What is said of them, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(422,'changes',NULL,NULL,'Every row that was inserted, updated or deleted, by whatever program. Append-only.','任何程序新增、修改或删除的每一行。只追加。',NULL,NULL);
INSERT INTO data_dictionary VALUES(423,'changes','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(424,'changes','batch_id',NULL,'The command; NULL for an edit made in another program.','所属命令;其他程序的修改为空。',NULL,NULL);
INSERT INTO data_dictionary VALUES(425,'changes','table_name',NULL,'The table of the changed row.','所在的表或视图。',NULL,NULL);
INSERT INTO data_dictionary VALUES(426,'changes','row_id',NULL,'The id of the changed row.','所在行的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(427,'changes','operation',NULL,'What was done.','做了什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(428,'changes','before',NULL,'The row before an update or delete, as JSON without derived keys.','修改或删除前的行,JSON,不含派生键。',NULL,NULL);
INSERT INTO data_dictionary VALUES(429,'changes','changed_at',NULL,'When it was done. UTC.','何时改的,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(430,'company_aliases',NULL,NULL,'Another name of an organisation.','单位的另一个名称。',NULL,NULL);
INSERT INTO data_dictionary VALUES(431,'company_aliases','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(432,'company_aliases','company_id',NULL,'The organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(433,'company_aliases','name',NULL,'The other name as printed.','名称,按首次出现的原文。',NULL,NULL);
INSERT INTO data_dictionary VALUES(434,'company_aliases','name_folded',NULL,'The name folded for comparison; kept by a trigger.','归一后的名称,供比较;由触发器维护。',NULL,NULL);
INSERT INTO data_dictionary VALUES(435,'company_aliases','name_pinyin',NULL,'Pinyin and initials; NULL until the next write fills it.','拼音和首字母;为空则由下次写入补上。',NULL,NULL);
INSERT INTO data_dictionary VALUES(436,'company_sectors',NULL,NULL,'A sector of an organisation, or of an association''s members.','单位的行业,或协会会员的行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(437,'company_sectors','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(438,'company_sectors','company_id',NULL,'The organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(439,'company_sectors','sector_id',NULL,'The sector.','主要行业,汇总只计一次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(440,'company_sectors','role',NULL,'Its own, or that of its members.','身份。',NULL,NULL);
INSERT INTO data_dictionary VALUES(441,'distinct_companies',NULL,NULL,'A person''s decision that two look-alikes are different organisations.','经人判定:两个相似名称不是同一单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(442,'distinct_companies','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(443,'distinct_companies','company_id',NULL,'The one with the lower id.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(444,'distinct_companies','other_id',NULL,'The other one.','另一个单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(445,'distinct_companies','decided_by',NULL,'Who decided.','谁判定。',NULL,NULL);
INSERT INTO data_dictionary VALUES(446,'distinct_companies','decided_at',NULL,'When it was decided. UTC.','何时判定,UTC。',NULL,NULL);
INSERT INTO data_dictionary VALUES(447,'event_participants',NULL,NULL,'Who took part in an event, and as what.','谁参加了活动,以什么身份。',NULL,NULL);
INSERT INTO data_dictionary VALUES(448,'event_participants','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(449,'event_participants','event_id',NULL,'The event.','表态的活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(450,'event_participants','company_id',NULL,'The organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(451,'event_participants','representative_id',NULL,'Or the person.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(452,'event_participants','role',NULL,'As what.','身份。',NULL,NULL);
INSERT INTO data_dictionary VALUES(453,'event_sectors',NULL,NULL,'A sector that the delegation of an event is said to cover.','活动代表团据称涉及的行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(454,'event_sectors','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(455,'event_sectors','event_id',NULL,'The event.','表态的活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(456,'event_sectors','sector_id',NULL,'The sector.','主要行业,汇总只计一次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(457,'positions',NULL,NULL,'A title that a person holds at an organisation.','某人在某单位的一个职务。',NULL,NULL);
INSERT INTO data_dictionary VALUES(458,'positions','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(459,'positions','representative_id',NULL,'Who.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(460,'positions','company_id',NULL,'At which organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(461,'positions','organisation_text',NULL,'The organisation as printed, where it is not one of ours.','单位原文,不在名录中时。',NULL,NULL);
INSERT INTO data_dictionary VALUES(462,'positions','title',NULL,'Title as printed.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(463,'positions','since_on',NULL,'First day in it, when known.','起始日期,知道时。',NULL,NULL);
INSERT INTO data_dictionary VALUES(464,'positions','until_on',NULL,'Last day in it, when known.','终止日期,知道时。',NULL,NULL);
INSERT INTO data_dictionary VALUES(465,'commitments',NULL,NULL,'One thing that an organisation said it will do, as the source states it.','一个单位说要做的一件事,按来源所述。',NULL,NULL);
INSERT INTO data_dictionary VALUES(466,'commitments','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(467,'commitments','ref',NULL,'Reference to type: the year it was voiced and a number.','录入用的编号:表态年份和序号。',NULL,'2024-001');
INSERT INTO data_dictionary VALUES(468,'commitments','company_id',NULL,'The organisation that leads it.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(469,'commitments','event_id',NULL,'Where it was voiced.','表态的活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(470,'commitments','sector_id',NULL,'The primary sector, so that sums count once.','主要行业,汇总只计一次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(471,'commitments','title',NULL,'What was promised, in our own words.','承诺了什么,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(472,'commitments','summary',NULL,'The same at more length, in our own words.','更详细的内容,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(473,'commitments','track',NULL,'What kind of thing it is.','哪一类事。',NULL,'facility');
INSERT INTO data_dictionary VALUES(474,'commitments','scope',NULL,'Something new here, or an extension.','新增,还是扩展。',NULL,NULL);
INSERT INTO data_dictionary VALUES(475,'commitments','firmness',NULL,'How strongly the source says it.','来源中口气有多硬。',NULL,'intention');
INSERT INTO data_dictionary VALUES(476,'commitments','opening_stage',NULL,'The stage when it was voiced.','表态时的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(477,'commitments','voiced_on',NULL,'When it was voiced. The last possible day.','何时表态;精度不足时为可能的最后一日。',NULL,'2024-04-27');
INSERT INTO data_dictionary VALUES(478,'commitments','voiced_precision',NULL,'How exactly voiced_on is known.','表态日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(479,'commitments','place',NULL,'Where it is to be done, as far as the source says.','地点,按来源所述。',NULL,NULL);
INSERT INTO data_dictionary VALUES(480,'commitments','amount',NULL,'The promised amount in whole main units; NULL when undisclosed.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(481,'commitments','currency',NULL,'ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(482,'commitments','amount_text',NULL,'The amount as printed.','金额的原文写法。',NULL,'3.5亿元');
INSERT INTO data_dictionary VALUES(483,'commitments','amount_status',NULL,'Whether the source gives an amount.','来源是否给出金额。',NULL,'disclosed');
INSERT INTO data_dictionary VALUES(484,'commitments','due_stage',NULL,'The stage promised by due_on.','承诺到期时达到的阶段。',NULL,NULL);
INSERT INTO data_dictionary VALUES(485,'commitments','due_on',NULL,'The promised date. The last possible day.','承诺的日期,按最近一次调整。',NULL,'2025-12-31');
INSERT INTO data_dictionary VALUES(486,'commitments','due_precision',NULL,'How exactly due_on is known.','承诺日期的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(487,'commitments','due_text',NULL,'The promised date as printed.','期限的原文写法。',NULL,NULL);
INSERT INTO data_dictionary VALUES(488,'commitments','project_code',NULL,'Code in the national online approval platform.','全国投资项目在线审批监管平台代码。',NULL,NULL);
INSERT INTO data_dictionary VALUES(489,'commitments','parent_id',NULL,'The commitment it is a component of.','所属的上级行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(490,'commitments','announced_total_id',NULL,'The announced total it belongs to.','所属的公布总数。',NULL,NULL);
INSERT INTO data_dictionary VALUES(491,'commitments','responsible_unit',NULL,'The unit of the city that looks after it.','本市负责跟进的单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(492,'commitments','responsible_person',NULL,'The person there.','责任单位里的责任人。',NULL,NULL);
INSERT INTO data_dictionary VALUES(493,'commitments','review',NULL,'Whether a person has checked it.','是否有人核对过。',NULL,'confirmed');
INSERT INTO data_dictionary VALUES(494,'commitments','merged_into_id',NULL,'The commitment this row turned out to be.','本行其实是哪一行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(495,'commitment_measures',NULL,NULL,'A promised quantity that is not money.','承诺中不是钱的数量。',NULL,NULL);
INSERT INTO data_dictionary VALUES(496,'commitment_measures','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(497,'commitment_measures','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(498,'commitment_measures','kind',NULL,'What is measured.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(499,'commitment_measures','value',NULL,'The quantity in `unit`.','数量,以 unit 计。',NULL,NULL);
INSERT INTO data_dictionary VALUES(500,'commitment_measures','unit',NULL,'The unit, in English: tonnes a year, square metres, jobs.','单位。',NULL,NULL);
INSERT INTO data_dictionary VALUES(501,'commitment_measures','value_text',NULL,'The quantity in short, in the script of the source.','数量的简写,按来源文字。',NULL,NULL);
INSERT INTO data_dictionary VALUES(502,'commitment_parties',NULL,NULL,'A further party to a commitment.','承诺的其他各方。',NULL,NULL);
INSERT INTO data_dictionary VALUES(503,'commitment_parties','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(504,'commitment_parties','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(505,'commitment_parties','company_id',NULL,'Which organisation.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(506,'commitment_parties','party_text',NULL,'What kind of party, where the source names none.','只说了类别的一方。',NULL,NULL);
INSERT INTO data_dictionary VALUES(507,'commitment_parties','role',NULL,'As what.','身份。',NULL,NULL);
INSERT INTO data_dictionary VALUES(508,'commitment_representatives',NULL,NULL,'Who voiced a commitment, and in which position.','谁以什么职务表态。',NULL,NULL);
INSERT INTO data_dictionary VALUES(509,'commitment_representatives','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(510,'commitment_representatives','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(511,'commitment_representatives','representative_id',NULL,'Who.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(512,'commitment_representatives','position_id',NULL,'In which position, when the source says.','职务的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(513,'commitment_sectors',NULL,NULL,'A further sector of a commitment.','承诺涉及的其他行业。',NULL,NULL);
INSERT INTO data_dictionary VALUES(514,'commitment_sectors','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(515,'commitment_sectors','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(516,'commitment_sectors','sector_id',NULL,'The sector.','主要行业,汇总只计一次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(517,'followups',NULL,NULL,'What happened to a commitment after it was voiced. Append-only.','表态之后发生的事。只追加。',NULL,NULL);
INSERT INTO data_dictionary VALUES(518,'followups','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(519,'followups','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(520,'followups','kind',NULL,'Progress and reopen may move it; contact and note do not.','类别。',NULL,NULL);
INSERT INTO data_dictionary VALUES(521,'followups','occurred_on',NULL,'When it was true. The last possible day.','何时发生;精度不足时为可能的最后一日。',NULL,'2024-06-18');
INSERT INTO data_dictionary VALUES(522,'followups','occurred_precision',NULL,'How exactly occurred_on is known.','发生日期的精度。',NULL,'day');
INSERT INTO data_dictionary VALUES(523,'followups','recorded_at',NULL,'When we learned it. UTC.','何时得知并记录,UTC。',NULL,'2024-06-21T02:10:00Z');
INSERT INTO data_dictionary VALUES(524,'followups','recorded_by',NULL,'Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(525,'followups','stage',NULL,'The stage it had reached, when this row says so.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(526,'followups','condition',NULL,'The condition it was in, when this row says so.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(527,'followups','reason',NULL,'Why it was put on hold, ended or reopened.','暂缓、结束或重启的原因。',NULL,NULL);
INSERT INTO data_dictionary VALUES(528,'followups','note',NULL,'What happened, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(529,'followups','is_private',NULL,'For the office only; never printed.','仅供内部,从不打印。',NULL,NULL);
INSERT INTO data_dictionary VALUES(530,'followups','revised_amount',NULL,'The promised amount as revised.','调整后的承诺金额。','currency',NULL);
INSERT INTO data_dictionary VALUES(531,'followups','revised_currency',NULL,'ISO 4217 code of revised_amount.','调整后金额的币种。',NULL,NULL);
INSERT INTO data_dictionary VALUES(532,'followups','revised_due_on',NULL,'The promised date as revised. The last possible day.','调整后的期限。',NULL,NULL);
INSERT INTO data_dictionary VALUES(533,'followups','revised_due_precision',NULL,'How exactly revised_due_on is known.','调整后期限的精度。',NULL,NULL);
INSERT INTO data_dictionary VALUES(534,'followups','next_action',NULL,'What is to be done next.','下一步做什么。',NULL,NULL);
INSERT INTO data_dictionary VALUES(535,'followups','next_action_on',NULL,'By when; for a commitment on hold, when to look again.','何时之前;暂缓的为复核日期。',NULL,NULL);
INSERT INTO data_dictionary VALUES(536,'followups','next_action_by',NULL,'By whom.','由谁办。',NULL,NULL);
INSERT INTO data_dictionary VALUES(537,'followups','corrects_id',NULL,'The original row that this one replaces.','被本行替换的原始行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(538,'followups','is_void',NULL,'The original row never happened.','原记录从未发生。',NULL,NULL);
INSERT INTO data_dictionary VALUES(539,'receipts',NULL,NULL,'Money that arrived for a commitment; a negative amount is a refund. Append-only.','为某项承诺到账的资金;负数为退款。只追加。',NULL,NULL);
INSERT INTO data_dictionary VALUES(540,'receipts','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(541,'receipts','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(542,'receipts','received_on',NULL,'The day it arrived.','到账日期。',NULL,'2024-06-20');
INSERT INTO data_dictionary VALUES(543,'receipts','amount',NULL,'Whole main units; negative for a refund.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(544,'receipts','currency',NULL,'ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(545,'receipts','amount_text',NULL,'The amount as typed.','金额的原文写法。',NULL,'3.5亿元');
INSERT INTO data_dictionary VALUES(546,'receipts','note',NULL,'What is worth knowing, in our own words.','说明,用自己的话。',NULL,NULL);
INSERT INTO data_dictionary VALUES(547,'receipts','recorded_at',NULL,'When we learned it. UTC.','何时得知并记录,UTC。',NULL,'2024-06-21T02:10:00Z');
INSERT INTO data_dictionary VALUES(548,'receipts','recorded_by',NULL,'Who recorded it.','谁记录。',NULL,NULL);
INSERT INTO data_dictionary VALUES(549,'receipts','corrects_id',NULL,'The original row that this one replaces.','被本行替换的原始行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(550,'receipts','is_void',NULL,'The original row never happened.','原记录从未发生。',NULL,NULL);
INSERT INTO data_dictionary VALUES(551,'report_lines',NULL,NULL,'A counted commitment as an issued report shows it. Append-only.','统计承诺在已签发报告中的样子。只追加。',NULL,NULL);
INSERT INTO data_dictionary VALUES(552,'report_lines','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(553,'report_lines','report_id',NULL,'The report.','所属报告。',NULL,NULL);
INSERT INTO data_dictionary VALUES(554,'report_lines','commitment_id',NULL,'The commitment.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(555,'report_lines','stage',NULL,'Its stage at the cut-off.','已核实到达的阶段。',NULL,'negotiating');
INSERT INTO data_dictionary VALUES(556,'report_lines','condition',NULL,'Its condition at the cut-off.','是否还在推进:推进中、暂缓、结束、兑现。',NULL,'active');
INSERT INTO data_dictionary VALUES(557,'report_lines','status',NULL,'Its derived status at the cut-off.','由阶段、状况和亮灯推出:流失、终止、停滞、从未跟进,或同状况。',NULL,NULL);
INSERT INTO data_dictionary VALUES(558,'report_lines','light',NULL,'Its light at the cut-off, when active.','按亮灯规则:绿、黄、红;只有推进中的才有。',NULL,'yellow');
INSERT INTO data_dictionary VALUES(559,'report_lines','amount',NULL,'The promised amount as last revised by the cut-off.','承诺金额,整数,币种主单位;未披露为空。','currency','350000000');
INSERT INTO data_dictionary VALUES(560,'report_lines','currency',NULL,'ISO 4217 code of amount.','金额的 ISO 4217 币种。',NULL,'CNY');
INSERT INTO data_dictionary VALUES(561,'report_lines','received',NULL,'What had arrived in that currency.','截至截止日同币种已到账。','currency',NULL);
INSERT INTO data_dictionary VALUES(562,'report_lines','is_new',NULL,'Whether it was voiced in the period.','是否本期表态。',NULL,NULL);
INSERT INTO data_dictionary VALUES(563,'citations',NULL,NULL,'One place in a source that states one fact: code points [span_start, span_end) of its text.','来源中支持一个事实的一处:正文第 [span_start, span_end) 个字符。',NULL,NULL);
INSERT INTO data_dictionary VALUES(564,'citations','id',NULL,'Row number; never used again.','行号,不重复使用。',NULL,NULL);
INSERT INTO data_dictionary VALUES(565,'citations','source_id',NULL,'The source.','所在来源。',NULL,NULL);
INSERT INTO data_dictionary VALUES(566,'citations','span_start',NULL,'First code point, counted from 0.','首字符的位置,从 0 起。','code points',NULL);
INSERT INTO data_dictionary VALUES(567,'citations','span_end',NULL,'The code point after the last.','末字符之后的位置。','code points',NULL);
INSERT INTO data_dictionary VALUES(568,'citations','field',NULL,'The column, or the fact as a whole (''row''), that the place supports.','所支持的列;整行为 row。',NULL,'amount');
INSERT INTO data_dictionary VALUES(569,'citations','cited_source_id',NULL,'The row of sources it supports.','它支持的来源行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(570,'citations','event_id',NULL,'The row of events it supports.','表态的活动。',NULL,NULL);
INSERT INTO data_dictionary VALUES(571,'citations','event_participant_id',NULL,'The row of event_participants it supports.','它支持的参加者行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(572,'citations','event_sector_id',NULL,'The row of event_sectors it supports.','它支持的活动行业行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(573,'citations','company_id',NULL,'The row of companies it supports.','单位的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(574,'citations','company_alias_id',NULL,'The row of company_aliases it supports.','它支持的别名行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(575,'citations','company_sector_id',NULL,'The row of company_sectors it supports.','它支持的单位行业行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(576,'citations','representative_id',NULL,'The row of representatives it supports.','人的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(577,'citations','position_id',NULL,'The row of positions it supports.','职务的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(578,'citations','sector_id',NULL,'The row of sectors it supports.','主要行业,汇总只计一次。',NULL,NULL);
INSERT INTO data_dictionary VALUES(579,'citations','announced_total_id',NULL,'The row of announced_totals it supports.','所属的公布总数。',NULL,NULL);
INSERT INTO data_dictionary VALUES(580,'citations','commitment_id',NULL,'The row of commitments it supports.','所属承诺的行号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(581,'citations','commitment_sector_id',NULL,'The row of commitment_sectors it supports.','它支持的承诺行业行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(582,'citations','commitment_representative_id',NULL,'The row of commitment_representatives it supports.','它支持的表态人行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(583,'citations','commitment_party_id',NULL,'The row of commitment_parties it supports.','它支持的各方行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(584,'citations','commitment_measure_id',NULL,'The row of commitment_measures it supports.','它支持的数量行。',NULL,NULL);
INSERT INTO data_dictionary VALUES(585,'citations','followup_id',NULL,'The row of followups it supports.','录入时所用的跟进编号。',NULL,NULL);
INSERT INTO data_dictionary VALUES(586,'citations','receipt_id',NULL,'The row of receipts it supports.','录入时所用的到账编号。',NULL,NULL);
CREATE TABLE IF NOT EXISTS "companies" (
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
	CONSTRAINT ck_companies_kind CHECK (kind = 'company' OR kind = 'association' OR kind = 'government' OR kind = 'university' OR kind = 'facility'), 
	CONSTRAINT ck_companies_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_companies_name_en_not_empty CHECK (name_en <> ''), 
	CONSTRAINT ck_companies_name_hans_not_empty CHECK (name_hans <> ''), 
	CONSTRAINT ck_companies_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_companies_region CHECK (region = 'city' OR region = 'province' OR region = 'country' OR region = 'abroad'), 
	CONSTRAINT ck_companies_uscc_not_empty CHECK (uscc <> ''), 
	CONSTRAINT ck_companies_uscc_length CHECK (length(uscc) = 18), 
	CONSTRAINT ck_companies_merged_into_id_is_another CHECK (merged_into_id <> id), 
	CONSTRAINT fk_companies_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES companies (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_companies_name UNIQUE (name), 
	CONSTRAINT uq_companies_uscc UNIQUE (uscc)
);
INSERT INTO companies VALUES(1,'company','北京大北農科技集團股份有限公司','北京大北农科技集团股份有限公司',NULL,NULL,'country','文中另以一个较短的名称印出,指同一家公司。1993年成立,有分公司、子公司近300家。','北京大北农科技集团股份有限公司','beijingdabeinongkejijituangufenyouxiangongsi bjdbnkjjtgfyxgs',NULL);
INSERT INTO companies VALUES(2,'company','奇點數聯(北京)科技有限公司','奇点数联(北京)科技有限公司',NULL,NULL,'country','文中称已为国内300家医疗机构和生物制药企业提供服务。','奇点数联(北京)科技有限公司','qidianshulian(beijing)kejiyouxiangongsi qdsl(bj)kjyxgs',NULL);
INSERT INTO companies VALUES(3,'company','拓爾思信息技術股份有限公司','拓尔思信息技术股份有限公司',NULL,NULL,'country','文中称其最早做出中文全文检索技术。','拓尔思信息技术股份有限公司','tuoersixinxijishugufenyouxiangongsi tesxxjsgfyxgs',NULL);
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
INSERT INTO companies VALUES(19,'company','恒远科技有限公司',NULL,NULL,NULL,NULL,NULL,'恒远科技有限公司','hengyuankejiyouxiangongsi hykjyxgs',7);
CREATE TABLE IF NOT EXISTS "events" (
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
	CONSTRAINT ck_events_kind CHECK (kind = 'roadshow' OR kind = 'visit' OR kind = 'symposium' OR kind = 'signing'), 
	CONSTRAINT ck_events_name_not_empty CHECK (name <> ''), 
	CONSTRAINT ck_events_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_events_place_not_empty CHECK (place <> ''), 
	CONSTRAINT ck_events_starts_on_exists CHECK (starts_on IS date(starts_on, '+0 days')), 
	CONSTRAINT ck_events_ends_after_start CHECK (starts_precision <> 'day' OR ends_on >= starts_on), 
	CONSTRAINT ck_events_starts_precision CHECK (starts_precision = 'day' OR starts_precision = 'month' OR starts_precision = 'quarter' OR starts_precision = 'year' OR starts_precision = 'unknown'), 
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
CREATE TABLE IF NOT EXISTS "sources" (
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
	CONSTRAINT ck_sources_kind CHECK (kind = 'article' OR kind = 'announcement' OR kind = 'contract' OR kind = 'register' OR kind = 'site_visit' OR kind = 'bank_slip'), 
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
INSERT INTO sources VALUES(4,'note-1','announcement','短讯','市商务局',NULL,NULL,NULL,NULL,'2024-06-28',NULL,23,'58449d256509d2884740bd01c3252147467e3d1870ccb2052c0adbdb21f04941',replace('恒远科技一期厂房六月已开工。厂房位于青岛市。\n','\n',char(10)),NULL);
CREATE TABLE IF NOT EXISTS "announced_totals" (
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
	CONSTRAINT ck_announced_totals_unit CHECK (unit = 'project' OR unit = 'project_group'), 
	CONSTRAINT ck_announced_totals_amount_with_currency CHECK ((amount IS NULL) = (currency IS NULL)), 
	CONSTRAINT ck_announced_totals_count_positive CHECK (count > 0), 
	CONSTRAINT ck_announced_totals_currency_iso CHECK (length(currency) = 3 AND currency = upper(currency)), 
	CONSTRAINT fk_announced_totals_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_announced_totals_key UNIQUE ("key")
);
INSERT INTO announced_totals VALUES(1,'2024-04-25-research-projects',3,7,'project_group',NULL,NULL,'高校与青岛单位的产学研合作项目,按组计;其中七成以上为北京项目。');
INSERT INTO announced_totals VALUES(2,'2024-04-27-signed-projects',5,4,'project',NULL,NULL,'集体签约;项目名称、企业和金额均未说明。');
CREATE TABLE IF NOT EXISTS "changes" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	batch_id INTEGER, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	operation TEXT NOT NULL, 
	"before" TEXT, 
	changed_at TEXT NOT NULL, 
	CONSTRAINT ck_changes_before_not_empty CHECK (before <> ''), 
	CONSTRAINT ck_changes_operation CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'), 
	CONSTRAINT ck_changes_table_name_not_empty CHECK (table_name <> ''), 
	CONSTRAINT fk_changes_batch_id FOREIGN KEY(batch_id) REFERENCES batches (id) ON DELETE RESTRICT
);
INSERT INTO changes VALUES(1,1,'codes',1,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(2,1,'codes',2,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(3,1,'codes',3,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(4,1,'codes',4,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(5,1,'codes',5,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(6,1,'codes',6,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(7,1,'codes',7,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(8,1,'codes',8,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(9,1,'codes',9,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(10,1,'codes',10,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(11,1,'codes',11,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(12,1,'codes',12,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(13,1,'codes',13,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(14,1,'codes',14,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(15,1,'codes',15,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(16,1,'codes',16,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(17,1,'codes',17,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(18,1,'codes',18,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(19,1,'codes',19,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(20,1,'codes',20,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(21,1,'codes',21,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(22,1,'codes',22,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(23,1,'codes',23,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(24,1,'codes',24,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(25,1,'codes',25,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(26,1,'codes',26,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(27,1,'codes',27,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(28,1,'codes',28,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(29,1,'codes',29,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(30,1,'codes',30,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(31,1,'codes',31,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(32,1,'codes',32,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(33,1,'codes',33,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(34,1,'codes',34,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(35,1,'codes',35,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(36,1,'codes',36,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(37,1,'codes',37,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(38,1,'codes',38,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(39,1,'codes',39,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(40,1,'codes',40,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(41,1,'codes',41,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(42,1,'codes',42,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(43,1,'codes',43,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(44,1,'codes',44,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(45,1,'codes',45,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(46,1,'codes',46,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(47,1,'codes',47,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(48,1,'codes',48,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(49,1,'codes',49,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(50,1,'codes',50,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(51,1,'codes',51,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(52,1,'codes',52,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(53,1,'codes',53,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(54,1,'codes',54,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(55,1,'codes',55,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(56,1,'codes',56,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(57,1,'codes',57,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(58,1,'codes',58,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(59,1,'codes',59,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(60,1,'codes',60,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(61,1,'codes',61,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(62,1,'codes',62,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(63,1,'codes',63,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(64,1,'codes',64,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(65,1,'codes',65,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(66,1,'codes',66,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(67,1,'codes',67,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(68,1,'codes',68,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(69,1,'codes',69,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(70,1,'codes',70,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(71,1,'codes',71,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(72,1,'codes',72,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(73,1,'codes',73,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(74,1,'codes',74,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(75,1,'codes',75,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(76,1,'codes',76,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(77,1,'codes',77,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(78,1,'codes',78,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(79,1,'codes',79,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(80,1,'codes',80,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(81,1,'codes',81,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(82,1,'codes',82,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(83,1,'codes',83,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(84,1,'codes',84,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(85,1,'codes',85,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(86,1,'codes',86,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(87,1,'codes',87,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(88,1,'codes',88,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(89,1,'codes',89,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(90,1,'codes',90,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(91,1,'codes',91,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(92,1,'codes',92,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(93,1,'codes',93,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(94,1,'codes',94,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(95,1,'codes',95,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(96,1,'codes',96,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(97,1,'codes',97,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(98,1,'codes',98,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(99,1,'codes',99,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(100,1,'codes',100,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(101,1,'codes',101,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(102,1,'codes',102,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(103,1,'codes',103,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(104,1,'codes',104,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(105,1,'codes',105,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(106,1,'codes',106,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(107,1,'codes',107,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(108,1,'codes',108,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(109,1,'codes',109,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(110,1,'codes',110,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(111,1,'codes',111,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(112,1,'codes',112,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(113,1,'codes',113,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(114,1,'codes',114,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(115,1,'codes',115,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(116,1,'codes',116,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(117,1,'codes',117,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(118,1,'codes',118,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(119,1,'codes',119,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(120,1,'codes',120,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(121,1,'codes',121,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(122,1,'codes',122,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(123,1,'codes',123,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(124,1,'codes',124,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(125,1,'codes',125,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(126,1,'codes',126,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(127,1,'codes',127,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(128,1,'codes',128,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(129,1,'codes',129,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(130,1,'codes',130,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(131,1,'codes',131,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(132,1,'codes',132,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(133,1,'codes',133,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(134,1,'codes',134,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(135,1,'codes',135,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(136,1,'codes',136,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(137,1,'codes',137,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(138,1,'codes',138,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(139,1,'codes',139,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(140,1,'codes',140,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(141,1,'codes',141,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(142,1,'codes',142,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(143,1,'codes',143,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(144,1,'codes',144,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(145,1,'codes',145,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(146,1,'codes',146,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(147,1,'codes',147,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(148,1,'codes',148,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(149,1,'codes',149,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(150,1,'codes',150,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(151,1,'codes',151,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(152,1,'codes',152,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(153,1,'codes',153,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(154,1,'codes',154,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(155,1,'codes',155,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(156,1,'codes',156,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(157,1,'codes',157,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(158,1,'codes',158,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(159,1,'codes',159,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(160,1,'codes',160,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(161,1,'codes',161,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(162,1,'codes',162,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(163,1,'codes',163,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(164,1,'codes',164,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(165,1,'codes',165,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(166,1,'codes',166,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(167,1,'codes',167,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(168,1,'codes',168,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(169,1,'codes',169,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(170,1,'codes',170,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(171,1,'codes',171,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(172,1,'codes',172,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(173,1,'codes',173,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(174,1,'codes',174,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(175,1,'codes',175,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(176,1,'codes',176,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(177,1,'codes',177,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(178,1,'codes',178,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(179,1,'codes',179,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(180,1,'codes',180,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(181,1,'codes',181,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(182,1,'codes',182,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(183,1,'codes',183,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(184,1,'codes',184,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(185,1,'codes',185,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(186,1,'codes',186,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(187,1,'codes',187,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(188,1,'codes',188,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(189,1,'codes',189,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(190,1,'codes',190,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(191,1,'codes',191,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(192,1,'codes',192,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(193,1,'codes',193,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(194,1,'codes',194,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(195,1,'codes',195,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(196,1,'codes',196,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(197,1,'codes',197,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(198,1,'codes',198,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(199,1,'codes',199,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(200,1,'codes',200,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(201,1,'codes',201,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(202,1,'codes',202,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(203,1,'codes',203,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(204,1,'codes',204,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(205,1,'codes',205,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(206,1,'codes',206,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(207,1,'codes',207,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(208,1,'codes',208,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(209,1,'codes',209,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(210,1,'codes',210,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(211,1,'codes',211,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(212,1,'codes',212,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(213,1,'codes',213,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(214,1,'codes',214,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(215,1,'codes',215,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(216,1,'codes',216,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(217,1,'codes',217,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(218,1,'codes',218,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(219,1,'codes',219,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(220,1,'codes',220,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(221,1,'codes',221,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(222,1,'codes',222,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(223,1,'codes',223,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(224,1,'codes',224,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(225,1,'codes',225,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(226,1,'codes',226,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(227,1,'codes',227,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(228,1,'codes',228,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(229,1,'codes',229,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(230,1,'codes',230,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(231,1,'codes',231,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(232,1,'codes',232,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(233,1,'codes',233,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(234,1,'codes',234,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(235,1,'codes',235,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(236,1,'codes',236,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(237,1,'codes',237,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(238,1,'codes',238,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(239,1,'codes',239,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(240,1,'codes',240,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(241,1,'codes',241,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(242,1,'codes',242,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(243,1,'codes',243,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(244,1,'codes',244,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(245,1,'codes',245,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(246,1,'codes',246,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(247,1,'codes',247,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(248,1,'codes',248,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(249,1,'codes',249,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(250,1,'codes',250,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(251,1,'codes',251,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(252,1,'codes',252,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(253,1,'codes',253,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(254,1,'codes',254,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(255,1,'codes',255,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(256,1,'codes',256,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(257,1,'codes',257,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(258,1,'codes',258,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(259,1,'codes',259,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(260,1,'codes',260,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(261,1,'codes',261,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(262,1,'codes',262,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(263,1,'codes',263,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(264,1,'codes',264,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(265,1,'codes',265,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(266,1,'codes',266,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(267,1,'codes',267,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(268,1,'codes',268,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(269,1,'codes',269,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(270,1,'codes',270,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(271,1,'codes',271,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(272,1,'codes',272,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(273,1,'codes',273,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(274,1,'codes',274,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(275,1,'codes',275,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(276,1,'codes',276,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(277,1,'codes',277,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(278,1,'codes',278,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(279,1,'codes',279,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(280,1,'codes',280,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(281,1,'codes',281,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(282,1,'codes',282,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(283,1,'codes',283,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(284,1,'codes',284,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(285,1,'codes',285,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(286,1,'codes',286,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(287,1,'codes',287,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(288,1,'codes',288,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(289,1,'codes',289,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(290,1,'codes',290,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(291,1,'codes',291,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(292,1,'codes',292,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(293,1,'codes',293,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(294,1,'codes',294,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(295,1,'codes',295,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(296,1,'codes',296,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(297,1,'codes',297,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(298,1,'codes',298,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(299,1,'codes',299,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(300,1,'codes',300,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(301,1,'codes',301,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(302,1,'codes',302,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(303,1,'codes',303,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(304,1,'codes',304,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(305,1,'codes',305,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(306,1,'codes',306,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(307,1,'codes',307,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(308,1,'codes',308,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(309,1,'codes',309,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(310,1,'codes',310,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(311,1,'codes',311,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(312,1,'codes',312,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(313,1,'codes',313,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(314,1,'codes',314,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(315,1,'codes',315,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(316,1,'codes',316,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(317,1,'codes',317,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(318,1,'codes',318,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(319,1,'codes',319,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(320,1,'codes',320,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(321,1,'codes',321,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(322,1,'codes',322,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(323,1,'codes',323,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(324,1,'codes',324,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(325,1,'codes',325,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(326,1,'codes',326,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(327,1,'codes',327,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(328,1,'codes',328,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(329,1,'codes',329,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(330,1,'codes',330,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(331,1,'codes',331,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(332,1,'codes',332,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(333,1,'codes',333,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(334,1,'codes',334,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(335,1,'codes',335,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(336,1,'codes',336,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(337,1,'codes',337,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(338,1,'codes',338,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(339,1,'codes',339,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(340,1,'codes',340,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(341,1,'codes',341,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(342,1,'codes',342,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(343,1,'codes',343,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(344,1,'codes',344,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(345,1,'codes',345,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(346,1,'codes',346,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(347,1,'codes',347,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(348,1,'codes',348,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(349,1,'codes',349,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(350,1,'codes',350,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(351,1,'codes',351,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(352,1,'codes',352,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(353,1,'codes',353,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(354,1,'codes',354,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(355,1,'codes',355,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(356,1,'codes',356,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(357,1,'codes',357,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(358,1,'codes',358,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(359,1,'codes',359,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(360,1,'codes',360,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(361,1,'codes',361,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(362,1,'codes',362,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(363,1,'codes',363,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(364,1,'codes',364,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(365,1,'codes',365,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(366,1,'codes',366,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(367,1,'codes',367,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(368,1,'codes',368,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(369,1,'codes',369,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(370,1,'codes',370,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(371,1,'codes',371,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(372,1,'codes',372,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(373,1,'codes',373,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(374,1,'codes',374,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(375,1,'codes',375,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(376,1,'codes',376,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(377,1,'codes',377,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(378,1,'codes',378,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(379,1,'codes',379,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(380,1,'codes',380,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(381,1,'codes',381,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(382,1,'codes',382,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(383,1,'codes',383,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(384,1,'codes',384,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(385,1,'codes',385,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(386,1,'codes',386,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(387,1,'codes',387,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(388,1,'codes',388,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(389,1,'codes',389,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(390,1,'codes',390,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(391,1,'codes',391,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(392,1,'codes',392,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(393,1,'codes',393,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(394,1,'codes',394,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(395,1,'codes',395,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(396,1,'codes',396,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(397,1,'codes',397,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(398,1,'codes',398,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(399,1,'codes',399,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(400,1,'codes',400,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(401,1,'codes',401,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(402,1,'codes',402,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(403,1,'codes',403,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(404,1,'codes',404,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(405,1,'codes',405,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(406,1,'codes',406,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(407,1,'codes',407,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(408,1,'codes',408,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(409,1,'codes',409,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(410,1,'codes',410,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(411,1,'codes',411,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(412,1,'codes',412,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(413,1,'codes',413,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(414,1,'codes',414,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(415,1,'codes',415,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(416,1,'codes',416,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(417,1,'codes',417,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(418,1,'codes',418,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(419,1,'codes',419,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(420,1,'codes',420,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(421,1,'codes',421,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(422,1,'codes',422,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(423,1,'codes',423,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(424,1,'codes',424,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(425,1,'codes',425,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(426,1,'codes',426,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(427,1,'codes',427,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(428,1,'codes',428,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(429,1,'codes',429,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(430,1,'codes',430,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(431,1,'codes',431,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(432,1,'codes',432,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(433,1,'codes',433,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(434,1,'codes',434,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(435,1,'codes',435,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(436,1,'codes',436,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(437,1,'codes',437,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(438,1,'codes',438,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(439,1,'codes',439,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(440,1,'codes',440,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(441,1,'codes',441,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(442,1,'codes',442,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(443,1,'codes',443,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(444,1,'codes',444,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(445,1,'codes',445,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(446,1,'codes',446,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(447,1,'codes',447,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(448,1,'codes',448,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(449,1,'codes',449,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(450,1,'codes',450,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(451,1,'codes',451,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(452,1,'codes',452,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(453,1,'codes',453,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(454,1,'codes',454,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(455,1,'codes',455,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(456,1,'codes',456,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(457,1,'codes',457,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(458,1,'codes',458,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(459,1,'codes',459,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(460,1,'codes',460,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(461,1,'codes',461,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(462,1,'codes',462,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(463,1,'codes',463,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(464,1,'codes',464,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(465,1,'codes',465,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(466,1,'codes',466,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(467,1,'codes',467,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(468,1,'codes',468,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(469,1,'codes',469,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(470,1,'codes',470,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(471,1,'codes',471,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(472,1,'codes',472,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(473,1,'codes',473,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(474,1,'codes',474,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(475,1,'codes',475,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(476,1,'codes',476,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(477,1,'codes',477,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(478,1,'codes',478,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(479,1,'codes',479,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(480,1,'codes',480,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(481,1,'codes',481,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(482,1,'codes',482,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(483,1,'codes',483,'insert',NULL,'2026-11-24T17:59:36Z');
INSERT INTO changes VALUES(484,1,'codes',484,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(485,1,'codes',485,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(486,1,'codes',486,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(487,1,'codes',487,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(488,1,'codes',488,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(489,1,'codes',489,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(490,1,'codes',490,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(491,1,'codes',491,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(492,1,'codes',492,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(493,1,'codes',493,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(494,1,'codes',494,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(495,1,'codes',495,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(496,1,'codes',496,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(497,1,'codes',497,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(498,1,'codes',498,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(499,1,'codes',499,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(500,1,'codes',500,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(501,1,'codes',501,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(502,1,'codes',502,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(503,1,'codes',503,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(504,1,'codes',504,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(505,1,'codes',505,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(506,1,'codes',506,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(507,1,'codes',507,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(508,1,'codes',508,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(509,1,'codes',509,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(510,1,'codes',510,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(511,1,'codes',511,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(512,1,'codes',512,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(513,1,'codes',513,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(514,1,'codes',514,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(515,1,'codes',515,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(516,1,'codes',516,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(517,1,'codes',517,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(518,1,'codes',518,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(519,1,'codes',519,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(520,1,'codes',520,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(521,1,'codes',521,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(522,1,'rules',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(523,1,'rules',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(524,1,'rules',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(525,1,'rules',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(526,1,'rules',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(527,1,'rules',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(528,1,'rules',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(529,1,'rules',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(530,1,'sectors',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(531,1,'sectors',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(532,1,'sectors',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(533,1,'sectors',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(534,1,'sectors',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(535,1,'sectors',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(536,1,'sectors',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(537,1,'sectors',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(538,1,'sectors',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(539,1,'sectors',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(540,1,'sectors',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(541,1,'sectors',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(542,1,'sectors',13,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(543,1,'sectors',14,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(544,1,'sectors',15,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(545,1,'sectors',16,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(546,1,'sectors',17,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(547,1,'sectors',18,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(548,1,'sectors',19,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(549,1,'sectors',20,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(550,1,'sectors',21,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(551,1,'sectors',22,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(552,1,'sectors',23,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(553,1,'sectors',24,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(554,1,'sectors',25,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(555,1,'sectors',26,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(556,1,'sectors',27,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(557,1,'sectors',28,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(558,1,'sectors',29,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(559,1,'sectors',30,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(560,1,'sectors',31,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(561,1,'sectors',32,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(562,1,'sectors',33,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(563,1,'sectors',34,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(564,1,'sectors',35,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(565,1,'sectors',36,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(566,1,'sectors',37,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(567,1,'sectors',38,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(568,1,'sources',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(569,1,'sources',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(570,1,'sources',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(571,1,'sectors',22,'update','{"id":22,"code":"manufacturing","name":"制造業","name_hans":"制造业","name_en":"Manufacturing","parent_id":null,"gbt4754":"C","is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(572,1,'sectors',27,'update','{"id":27,"code":"services","name":"服務業","name_hans":"服务业","name_en":"Services","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(573,1,'sectors',33,'update','{"id":33,"code":"smart_city","name":"智慧城市","name_hans":"智慧城市","name_en":"Smart city","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(574,1,'sectors',6,'update','{"id":6,"code":"artificial_intelligence","name":"人工智能","name_hans":"人工智能","name_en":"Artificial intelligence","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(575,1,'sectors',12,'update','{"id":12,"code":"integrated_circuits","name":"集成電路","name_hans":"集成电路","name_en":"Integrated circuits","parent_id":11,"gbt4754":null,"is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(576,1,'sectors',13,'update','{"id":13,"code":"new_displays","name":"新型顯示","name_hans":"新型显示","name_en":"New displays","parent_id":11,"gbt4754":"C3974","is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(577,1,'sectors',10,'update','{"id":10,"code":"virtual_reality","name":"虛擬現實","name_hans":"虚拟现实","name_en":"Virtual reality","parent_id":null,"gbt4754":null,"is_priority":0}','2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(578,1,'companies',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(579,1,'company_aliases',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(580,1,'company_sectors',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(581,1,'company_sectors',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(582,1,'company_sectors',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(583,1,'companies',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(584,1,'company_sectors',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(585,1,'company_sectors',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(586,1,'companies',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(587,1,'company_sectors',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(588,1,'company_sectors',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(589,1,'company_sectors',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(590,1,'companies',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(591,1,'company_aliases',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(592,1,'company_sectors',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(593,1,'company_sectors',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(594,1,'company_sectors',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(595,1,'company_sectors',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(596,1,'company_sectors',13,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(597,1,'companies',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(598,1,'companies',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(599,1,'companies',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(600,1,'company_aliases',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(601,1,'companies',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(602,1,'company_aliases',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(603,1,'company_sectors',14,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(604,1,'companies',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(605,1,'companies',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(606,1,'companies',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(607,1,'companies',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(608,1,'companies',13,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(609,1,'companies',14,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(610,1,'companies',15,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(611,1,'companies',16,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(612,1,'companies',17,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(613,1,'companies',18,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(614,1,'representatives',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(615,1,'positions',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(616,1,'representatives',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(617,1,'positions',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(618,1,'positions',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(619,1,'representatives',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(620,1,'positions',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(621,1,'positions',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(622,1,'representatives',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(623,1,'positions',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(624,1,'representatives',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(625,1,'positions',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(626,1,'representatives',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(627,1,'positions',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(628,1,'representatives',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(629,1,'positions',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(630,1,'events',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(631,1,'event_participants',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(632,1,'event_participants',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(633,1,'event_participants',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(634,1,'events',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(635,1,'event_participants',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(636,1,'events',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(637,1,'event_participants',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(638,1,'events',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(639,1,'event_participants',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(640,1,'event_participants',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(641,1,'event_participants',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(642,1,'event_participants',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(643,1,'event_participants',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(644,1,'event_participants',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(645,1,'event_participants',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(646,1,'event_participants',13,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(647,1,'event_participants',14,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(648,1,'event_participants',15,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(649,1,'event_participants',16,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(650,1,'event_participants',17,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(651,1,'event_participants',18,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(652,1,'event_participants',19,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(653,1,'event_sectors',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(654,1,'event_sectors',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(655,1,'event_sectors',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(656,1,'event_sectors',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(657,1,'events',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(658,1,'event_participants',20,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(659,1,'event_participants',21,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(660,1,'event_participants',22,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(661,1,'event_participants',23,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(662,1,'event_participants',24,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(663,1,'event_participants',25,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(664,1,'event_participants',26,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(665,1,'event_participants',27,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(666,1,'event_participants',28,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(667,1,'event_participants',29,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(668,1,'event_participants',30,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(669,1,'event_participants',31,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(670,1,'event_participants',32,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(671,1,'event_participants',33,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(672,1,'event_participants',34,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(673,1,'announced_totals',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(674,1,'announced_totals',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(675,1,'commitments',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(676,1,'commitment_sectors',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(677,1,'commitment_representatives',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(678,1,'commitments',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(679,1,'commitment_representatives',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(680,1,'commitments',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(681,1,'commitment_parties',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(682,1,'commitment_representatives',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(683,1,'commitments',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(684,1,'commitment_representatives',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(685,1,'commitments',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(686,1,'commitment_representatives',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(687,1,'commitments',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(688,1,'commitment_representatives',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(689,1,'commitments',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(690,1,'commitment_measures',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(691,1,'commitment_representatives',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(692,1,'commitments',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(693,1,'commitment_representatives',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(694,1,'commitments',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(695,1,'commitments',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(696,1,'commitment_sectors',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(697,1,'commitments',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(698,1,'commitments',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(699,1,'commitment_parties',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(700,1,'citations',1,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(701,1,'citations',2,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(702,1,'citations',3,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(703,1,'citations',4,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(704,1,'citations',5,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(705,1,'citations',6,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(706,1,'citations',7,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(707,1,'citations',8,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(708,1,'citations',9,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(709,1,'citations',10,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(710,1,'citations',11,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(711,1,'citations',12,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(712,1,'citations',13,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(713,1,'citations',14,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(714,1,'citations',15,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(715,1,'citations',16,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(716,1,'citations',17,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(717,1,'citations',18,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(718,1,'citations',19,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(719,1,'citations',20,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(720,1,'citations',21,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(721,1,'citations',22,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(722,1,'citations',23,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(723,1,'citations',24,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(724,1,'citations',25,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(725,1,'citations',26,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(726,1,'citations',27,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(727,1,'citations',28,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(728,1,'citations',29,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(729,1,'citations',30,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(730,1,'citations',31,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(731,1,'citations',32,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(732,1,'citations',33,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(733,1,'citations',34,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(734,1,'citations',35,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(735,1,'citations',36,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(736,1,'citations',37,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(737,1,'citations',38,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(738,1,'citations',39,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(739,1,'citations',40,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(740,1,'citations',41,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(741,1,'citations',42,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(742,1,'citations',43,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(743,1,'citations',44,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(744,1,'citations',45,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(745,1,'citations',46,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(746,1,'citations',47,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(747,1,'citations',48,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(748,1,'citations',49,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(749,1,'citations',50,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(750,1,'citations',51,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(751,1,'citations',52,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(752,1,'citations',53,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(753,1,'citations',54,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(754,1,'citations',55,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(755,1,'citations',56,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(756,1,'citations',57,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(757,1,'citations',58,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(758,1,'citations',59,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(759,1,'citations',60,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(760,1,'citations',61,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(761,1,'citations',62,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(762,1,'citations',63,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(763,1,'citations',64,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(764,1,'citations',65,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(765,1,'citations',66,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(766,1,'citations',67,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(767,1,'citations',68,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(768,1,'citations',69,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(769,1,'citations',70,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(770,1,'citations',71,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(771,1,'citations',72,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(772,1,'citations',73,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(773,1,'citations',74,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(774,1,'citations',75,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(775,1,'citations',76,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(776,1,'citations',77,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(777,1,'citations',78,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(778,1,'citations',79,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(779,1,'citations',80,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(780,1,'citations',81,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(781,1,'citations',82,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(782,1,'citations',83,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(783,1,'citations',84,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(784,1,'citations',85,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(785,1,'citations',86,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(786,1,'citations',87,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(787,1,'citations',88,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(788,1,'citations',89,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(789,1,'citations',90,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(790,1,'citations',91,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(791,1,'citations',92,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(792,1,'citations',93,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(793,1,'citations',94,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(794,1,'citations',95,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(795,1,'citations',96,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(796,1,'citations',97,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(797,1,'citations',98,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(798,1,'citations',99,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(799,1,'citations',100,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(800,1,'citations',101,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(801,1,'citations',102,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(802,1,'citations',103,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(803,1,'citations',104,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(804,1,'citations',105,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(805,1,'citations',106,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(806,1,'citations',107,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(807,1,'citations',108,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(808,1,'citations',109,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(809,1,'citations',110,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(810,1,'citations',111,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(811,1,'citations',112,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(812,1,'citations',113,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(813,1,'citations',114,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(814,1,'citations',115,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(815,1,'citations',116,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(816,1,'citations',117,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(817,1,'citations',118,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(818,1,'citations',119,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(819,1,'citations',120,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(820,1,'citations',121,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(821,1,'citations',122,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(822,1,'citations',123,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(823,1,'citations',124,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(824,1,'citations',125,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(825,1,'citations',126,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(826,1,'citations',127,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(827,1,'citations',128,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(828,1,'citations',129,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(829,1,'citations',130,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(830,1,'citations',131,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(831,1,'citations',132,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(832,1,'citations',133,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(833,1,'citations',134,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(834,1,'citations',135,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(835,1,'citations',136,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(836,1,'citations',137,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(837,1,'citations',138,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(838,1,'citations',139,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(839,1,'citations',140,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(840,1,'citations',141,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(841,1,'citations',142,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(842,1,'citations',143,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(843,1,'citations',144,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(844,1,'citations',145,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(845,1,'citations',146,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(846,1,'citations',147,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(847,1,'citations',148,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(848,1,'citations',149,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(849,1,'citations',150,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(850,1,'citations',151,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(851,1,'citations',152,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(852,1,'citations',153,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(853,1,'citations',154,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(854,1,'citations',155,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(855,1,'citations',156,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(856,1,'citations',157,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(857,1,'citations',158,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(858,1,'citations',159,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(859,1,'citations',160,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(860,1,'citations',161,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(861,1,'citations',162,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(862,1,'citations',163,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(863,1,'citations',164,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(864,1,'citations',165,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(865,1,'citations',166,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(866,1,'citations',167,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(867,1,'citations',168,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(868,1,'citations',169,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(869,1,'citations',170,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(870,1,'citations',171,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(871,1,'citations',172,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(872,1,'citations',173,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(873,1,'citations',174,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(874,1,'citations',175,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(875,1,'citations',176,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(876,1,'citations',177,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(877,1,'citations',178,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(878,1,'citations',179,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(879,1,'citations',180,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(880,1,'citations',181,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(881,1,'citations',182,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(882,1,'citations',183,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(883,1,'citations',184,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(884,1,'citations',185,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(885,1,'citations',186,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(886,1,'citations',187,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(887,1,'citations',188,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(888,1,'citations',189,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(889,1,'citations',190,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(890,1,'citations',191,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(891,1,'citations',192,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(892,1,'citations',193,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(893,1,'citations',194,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(894,1,'citations',195,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(895,1,'citations',196,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(896,1,'citations',197,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(897,1,'citations',198,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(898,1,'citations',199,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(899,1,'citations',200,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(900,1,'citations',201,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(901,1,'citations',202,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(902,1,'citations',203,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(903,1,'citations',204,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(904,1,'citations',205,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(905,1,'citations',206,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(906,1,'citations',207,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(907,1,'citations',208,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(908,1,'citations',209,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(909,1,'citations',210,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(910,1,'citations',211,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(911,1,'citations',212,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(912,1,'citations',213,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(913,1,'citations',214,'insert',NULL,'2026-11-24T17:59:37Z');
INSERT INTO changes VALUES(914,1,'citations',215,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(915,1,'citations',216,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(916,1,'citations',217,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(917,1,'citations',218,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(918,1,'citations',219,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(919,1,'citations',220,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(920,1,'citations',221,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(921,1,'citations',222,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(922,1,'citations',223,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(923,1,'citations',224,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(924,1,'citations',225,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(925,1,'citations',226,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(926,1,'citations',227,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(927,1,'citations',228,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(928,1,'citations',229,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(929,1,'citations',230,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(930,1,'citations',231,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(931,1,'citations',232,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(932,1,'citations',233,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(933,1,'citations',234,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(934,1,'citations',235,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(935,1,'citations',236,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(936,1,'citations',237,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(937,1,'citations',238,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(938,1,'citations',239,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(939,1,'citations',240,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(940,1,'citations',241,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(941,1,'citations',242,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(942,1,'citations',243,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(943,1,'citations',244,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(944,1,'citations',245,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(945,1,'citations',246,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(946,1,'citations',247,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(947,1,'citations',248,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(948,1,'citations',249,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(949,1,'citations',250,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(950,1,'citations',251,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(951,1,'citations',252,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(952,1,'citations',253,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(953,1,'citations',254,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(954,1,'citations',255,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(955,1,'citations',256,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(956,1,'citations',257,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(957,1,'citations',258,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(958,1,'citations',259,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(959,1,'citations',260,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(960,1,'citations',261,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(961,1,'citations',262,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(962,1,'citations',263,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(963,1,'citations',264,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(964,1,'citations',265,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(965,1,'citations',266,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(966,1,'citations',267,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(967,1,'citations',268,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(968,1,'citations',269,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(969,1,'citations',270,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(970,1,'citations',271,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(971,1,'citations',272,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(972,1,'citations',273,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(973,1,'citations',274,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(974,1,'citations',275,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(975,1,'citations',276,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(976,1,'citations',277,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(977,1,'citations',278,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(978,1,'citations',279,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(979,1,'citations',280,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(980,1,'citations',281,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(981,1,'citations',282,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(982,1,'citations',283,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(983,1,'citations',284,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(984,1,'citations',285,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(985,1,'citations',286,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(986,1,'citations',287,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(987,1,'citations',288,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(988,1,'citations',289,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(989,1,'citations',290,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(990,1,'citations',291,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(991,1,'citations',292,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(992,1,'citations',293,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(993,1,'citations',294,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(994,1,'citations',295,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(995,1,'citations',296,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(996,1,'citations',297,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(997,1,'citations',298,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(998,1,'citations',299,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(999,1,'citations',300,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1000,1,'citations',301,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1001,1,'citations',302,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1002,1,'citations',303,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1003,1,'citations',304,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1004,1,'citations',305,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1005,1,'citations',306,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1006,1,'citations',307,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1007,1,'citations',308,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1008,1,'citations',309,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1009,1,'citations',310,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1010,1,'citations',311,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1011,1,'citations',312,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1012,1,'citations',313,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1013,1,'citations',314,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1014,1,'citations',315,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1015,1,'citations',316,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1016,1,'citations',317,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1017,1,'citations',318,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1018,1,'citations',319,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1019,1,'citations',320,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1020,1,'citations',321,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1021,1,'citations',322,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1022,1,'citations',323,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1023,1,'citations',324,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1024,1,'citations',325,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1025,1,'citations',326,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1026,1,'citations',327,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1027,1,'citations',328,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1028,1,'citations',329,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1029,1,'citations',330,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1030,1,'citations',331,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1031,1,'citations',332,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1032,1,'citations',333,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1033,1,'citations',334,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1034,1,'citations',335,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1035,1,'citations',336,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1036,1,'citations',337,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1037,1,'citations',338,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1038,1,'citations',339,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1039,1,'citations',340,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1040,1,'citations',341,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1041,1,'citations',342,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1042,1,'citations',343,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1043,1,'citations',344,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1044,1,'citations',345,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1045,1,'citations',346,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1046,1,'citations',347,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1047,1,'citations',348,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1048,1,'citations',349,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1049,1,'citations',350,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1050,1,'citations',351,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1051,1,'citations',352,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1052,1,'citations',353,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1053,1,'citations',354,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1054,1,'citations',355,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1055,1,'citations',356,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1056,1,'citations',357,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1057,1,'citations',358,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1058,1,'citations',359,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1059,1,'citations',360,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1060,1,'citations',361,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1061,1,'citations',362,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1062,1,'citations',363,'insert',NULL,'2026-11-24T17:59:38Z');
INSERT INTO changes VALUES(1063,2,'followups',1,'insert',NULL,'2026-11-24T17:59:40Z');
INSERT INTO changes VALUES(1064,3,'followups',2,'insert',NULL,'2026-11-24T17:59:41Z');
INSERT INTO changes VALUES(1065,4,'followups',3,'insert',NULL,'2026-11-24T17:59:42Z');
INSERT INTO changes VALUES(1066,5,'followups',4,'insert',NULL,'2026-11-24T17:59:43Z');
INSERT INTO changes VALUES(1067,6,'followups',5,'insert',NULL,'2026-11-24T17:59:44Z');
INSERT INTO changes VALUES(1068,7,'receipts',1,'insert',NULL,'2026-11-24T17:59:45Z');
INSERT INTO changes VALUES(1069,8,'receipts',2,'insert',NULL,'2026-11-24T17:59:45Z');
INSERT INTO changes VALUES(1070,9,'companies',19,'insert',NULL,'2026-11-24T17:59:46Z');
INSERT INTO changes VALUES(1071,10,'companies',19,'update','{"id":19,"kind":"company","name":"恒远科技有限公司","name_hans":null,"name_en":null,"uscc":null,"region":null,"note":null,"merged_into_id":null}','2026-11-24T17:59:48Z');
INSERT INTO changes VALUES(1072,11,'representatives',8,'insert',NULL,'2026-11-24T17:59:49Z');
INSERT INTO changes VALUES(1073,11,'positions',10,'insert',NULL,'2026-11-24T17:59:49Z');
INSERT INTO changes VALUES(1074,12,'sources',4,'insert',NULL,'2026-11-24T17:59:51Z');
INSERT INTO changes VALUES(1075,13,'followups',6,'insert',NULL,'2026-11-24T17:59:52Z');
INSERT INTO changes VALUES(1076,13,'citations',364,'insert',NULL,'2026-11-24T17:59:52Z');
INSERT INTO changes VALUES(1077,14,'followups',7,'insert',NULL,'2026-11-24T17:59:53Z');
INSERT INTO changes VALUES(1078,15,'commitments',8,'update','{"id":8,"ref":"2024-008","company_id":8,"event_id":5,"sector_id":35,"title":"在青岛追加投资","summary":"以建筑运营的数智化为立足点,公司已为在青岛追加投资做好规划;具体项目、已有投资、金额和时间均未说明。","track":"service","scope":"further","firmness":"plan","opening_stage":"intent","voiced_on":"2024-04-27","voiced_precision":"day","place":"青島","amount":null,"currency":null,"amount_text":null,"amount_status":"undisclosed","due_stage":null,"due_on":null,"due_precision":null,"due_text":null,"project_code":null,"parent_id":null,"announced_total_id":null,"responsible_unit":null,"responsible_person":null,"review":"confirmed","merged_into_id":null}','2026-11-24T17:59:54Z');
INSERT INTO changes VALUES(1079,16,'followups',8,'insert',NULL,'2026-11-24T17:59:55Z');
INSERT INTO changes VALUES(1080,17,'followups',9,'insert',NULL,'2026-11-24T17:59:56Z');
INSERT INTO changes VALUES(1081,18,'reports',1,'insert',NULL,'2026-11-24T17:59:58Z');
INSERT INTO changes VALUES(1082,19,'receipts',3,'insert',NULL,'2026-11-24T17:59:58Z');
INSERT INTO changes VALUES(1083,20,'codes',522,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1084,20,'codes',157,'update','{"id":157,"kind":"hit_field","code":"next_action","track":"any","rank":22,"label_en":"Next step","label_hans":"下一步","label_hant":"下一步"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1085,20,'codes',158,'update','{"id":158,"kind":"hit_field","code":"next_action_by","track":"any","rank":23,"label_en":"Next step by","label_hans":"下一步由","label_hant":"下一步由"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1086,20,'codes',159,'update','{"id":159,"kind":"hit_field","code":"key","track":"any","rank":24,"label_en":"Key","label_hans":"代号","label_hant":"代號"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1087,20,'codes',160,'update','{"id":160,"kind":"hit_field","code":"date_text","track":"any","rank":25,"label_en":"Date as printed","label_hans":"日期原文","label_hant":"日期原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1088,20,'codes',161,'update','{"id":161,"kind":"hit_field","code":"code","track":"any","rank":26,"label_en":"Code","label_hans":"代码","label_hant":"代碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1089,20,'codes',162,'update','{"id":162,"kind":"hit_field","code":"publisher","track":"any","rank":27,"label_en":"Publisher","label_hans":"发布者","label_hant":"發佈者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1090,20,'codes',163,'update','{"id":163,"kind":"hit_field","code":"author","track":"any","rank":28,"label_en":"Author","label_hans":"作者","label_hant":"作者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1091,20,'codes',164,'update','{"id":164,"kind":"hit_field","code":"body","track":"any","rank":29,"label_en":"Text","label_hans":"正文","label_hant":"正文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1092,20,'codes',165,'update','{"id":165,"kind":"hit_field","code":"note","track":"any","rank":30,"label_en":"Note","label_hans":"说明","label_hant":"說明"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1093,20,'codes',523,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1094,20,'codes',188,'update','{"id":188,"kind":"column","code":"parties","track":"any","rank":22,"label_en":"Parties","label_hans":"合作方","label_hant":"合作方"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1095,20,'codes',189,'update','{"id":189,"kind":"column","code":"place","track":"any","rank":23,"label_en":"Place","label_hans":"地点","label_hant":"地點"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1096,20,'codes',190,'update','{"id":190,"kind":"column","code":"measures","track":"any","rank":24,"label_en":"Quantity","label_hans":"规模","label_hant":"規模"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1097,20,'codes',191,'update','{"id":191,"kind":"column","code":"amount","track":"any","rank":25,"label_en":"Amount","label_hans":"金额","label_hant":"金額"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1098,20,'codes',192,'update','{"id":192,"kind":"column","code":"due_stage","track":"any","rank":26,"label_en":"Promised stage","label_hans":"承诺阶段","label_hant":"承諾階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1099,20,'codes',193,'update','{"id":193,"kind":"column","code":"due_on","track":"any","rank":27,"label_en":"Promised by","label_hans":"承诺期限","label_hant":"承諾期限"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1100,20,'codes',194,'update','{"id":194,"kind":"column","code":"responsible_unit","track":"any","rank":28,"label_en":"Responsible unit","label_hans":"责任单位","label_hant":"責任單位"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1101,20,'codes',195,'update','{"id":195,"kind":"column","code":"responsible_person","track":"any","rank":29,"label_en":"Responsible person","label_hans":"责任人","label_hant":"責任人"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1102,20,'codes',196,'update','{"id":196,"kind":"column","code":"parent_ref","track":"any","rank":30,"label_en":"Component of","label_hans":"所属事项","label_hant":"所屬事項"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1103,20,'codes',197,'update','{"id":197,"kind":"column","code":"announced_total","track":"any","rank":31,"label_en":"Announced total","label_hans":"对应公布总数","label_hant":"對應公佈總數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1104,20,'codes',198,'update','{"id":198,"kind":"column","code":"review","track":"any","rank":32,"label_en":"Review","label_hans":"核对","label_hant":"核對"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1105,20,'codes',199,'update','{"id":199,"kind":"column","code":"last_progress_on","track":"any","rank":33,"label_en":"Last progress","label_hans":"最近进展","label_hant":"最近進展"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1106,20,'codes',200,'update','{"id":200,"kind":"column","code":"last_contact_on","track":"any","rank":34,"label_en":"Last contact","label_hans":"最近联系","label_hant":"最近聯繫"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1107,20,'codes',201,'update','{"id":201,"kind":"column","code":"last_followup_on","track":"any","rank":35,"label_en":"Last follow-up","label_hans":"最近跟进","label_hant":"最近跟進"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1108,20,'codes',202,'update','{"id":202,"kind":"column","code":"next_action","track":"any","rank":36,"label_en":"Next action","label_hans":"下一步","label_hant":"下一步"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1109,20,'codes',203,'update','{"id":203,"kind":"column","code":"next_action_on","track":"any","rank":37,"label_en":"Next by","label_hans":"下一步日期","label_hant":"下一步日期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1110,20,'codes',204,'update','{"id":204,"kind":"column","code":"who","track":"any","rank":38,"label_en":"Who","label_hans":"谁办","label_hant":"誰辦"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1111,20,'codes',205,'update','{"id":205,"kind":"column","code":"days_late","track":"any","rank":39,"label_en":"Days late","label_hans":"已过天数","label_hant":"已過天數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1112,20,'codes',206,'update','{"id":206,"kind":"column","code":"days_left","track":"any","rank":40,"label_en":"Days left","label_hans":"还有天数","label_hant":"還有天數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1113,20,'codes',524,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1114,20,'codes',207,'update','{"id":207,"kind":"column","code":"days_silent","track":"any","rank":41,"label_en":"Days silent","label_hans":"未联系天数","label_hant":"未聯繫天數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1115,20,'codes',208,'update','{"id":208,"kind":"column","code":"unnamed","track":"any","rank":42,"label_en":"Unnamed","label_hans":"待对应数","label_hant":"待對應數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1116,20,'codes',209,'update','{"id":209,"kind":"column","code":"followup_id","track":"any","rank":43,"label_en":"Follow-up","label_hans":"跟进号","label_hant":"跟進號"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1117,20,'codes',210,'update','{"id":210,"kind":"column","code":"occurred_on","track":"any","rank":44,"label_en":"Date","label_hans":"日期","label_hant":"日期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1118,20,'codes',211,'update','{"id":211,"kind":"column","code":"note","track":"any","rank":45,"label_en":"Note","label_hans":"说明","label_hant":"說明"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1119,20,'codes',212,'update','{"id":212,"kind":"column","code":"recorded_by","track":"any","rank":46,"label_en":"Recorded by","label_hans":"记录人","label_hant":"記錄人"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1120,20,'codes',213,'update','{"id":213,"kind":"column","code":"receipt_id","track":"any","rank":47,"label_en":"Receipt","label_hans":"到账编号","label_hant":"到賬編號"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1121,20,'codes',214,'update','{"id":214,"kind":"column","code":"received_on","track":"any","rank":48,"label_en":"Received on","label_hans":"到账日期","label_hant":"到賬日期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1122,20,'codes',215,'update','{"id":215,"kind":"column","code":"region","track":"any","rank":49,"label_en":"Region","label_hans":"地区","label_hant":"地區"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1123,20,'codes',216,'update','{"id":216,"kind":"column","code":"uscc","track":"any","rank":50,"label_en":"Credit code","label_hans":"统一社会信用代码","label_hant":"統一社會信用代碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1124,20,'codes',217,'update','{"id":217,"kind":"column","code":"aliases","track":"any","rank":51,"label_en":"Other names","label_hans":"其他名称","label_hant":"其他名稱"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1125,20,'codes',218,'update','{"id":218,"kind":"column","code":"people","track":"any","rank":52,"label_en":"People","label_hans":"代表人","label_hant":"代表人"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1126,20,'codes',219,'update','{"id":219,"kind":"column","code":"commitment_count","track":"any","rank":53,"label_en":"Commitments","label_hans":"承诺数","label_hant":"承諾數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1127,20,'codes',220,'update','{"id":220,"kind":"column","code":"event","track":"any","rank":54,"label_en":"Event","label_hans":"活动","label_hant":"活動"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1128,20,'codes',221,'update','{"id":221,"kind":"column","code":"starts_on","track":"any","rank":55,"label_en":"When","label_hans":"时间","label_hant":"時間"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1129,20,'codes',222,'update','{"id":222,"kind":"column","code":"role","track":"any","rank":56,"label_en":"Role","label_hans":"身份","label_hant":"身份"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1130,20,'codes',223,'update','{"id":223,"kind":"column","code":"fact","track":"any","rank":57,"label_en":"Fact","label_hans":"事实","label_hant":"事實"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1131,20,'codes',224,'update','{"id":224,"kind":"column","code":"source_title","track":"any","rank":58,"label_en":"Title","label_hans":"标题","label_hant":"標題"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1132,20,'codes',225,'update','{"id":225,"kind":"column","code":"source","track":"any","rank":59,"label_en":"Source","label_hans":"来源","label_hant":"來源"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1133,20,'codes',226,'update','{"id":226,"kind":"column","code":"quotation","track":"any","rank":60,"label_en":"Quotation","label_hans":"原文","label_hant":"原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1134,20,'codes',227,'update','{"id":227,"kind":"column","code":"key","track":"any","rank":61,"label_en":"Key","label_hans":"代号","label_hant":"代號"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1135,20,'codes',228,'update','{"id":228,"kind":"column","code":"publisher","track":"any","rank":62,"label_en":"Publisher","label_hans":"发布者","label_hant":"發佈者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1136,20,'codes',229,'update','{"id":229,"kind":"column","code":"published_at","track":"any","rank":63,"label_en":"Published","label_hans":"发布时间","label_hant":"發佈時間"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1137,20,'codes',230,'update','{"id":230,"kind":"column","code":"citations","track":"any","rank":64,"label_en":"Citations","label_hans":"引证数","label_hant":"引證數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1138,20,'codes',231,'update','{"id":231,"kind":"column","code":"is_attached","track":"any","rank":65,"label_en":"Text","label_hans":"原文已附","label_hant":"原文已附"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1139,20,'codes',232,'update','{"id":232,"kind":"column","code":"code","track":"any","rank":66,"label_en":"Code","label_hans":"代码","label_hant":"代碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1140,20,'codes',233,'update','{"id":233,"kind":"column","code":"parent","track":"any","rank":67,"label_en":"Part of","label_hans":"上级","label_hant":"上級"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1141,20,'codes',234,'update','{"id":234,"kind":"column","code":"figure","track":"any","rank":68,"label_en":"Figure","label_hans":"指标","label_hant":"指標"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1142,20,'codes',235,'update','{"id":235,"kind":"column","code":"value","track":"any","rank":69,"label_en":"Value","label_hans":"数值","label_hant":"數值"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1143,20,'codes',236,'update','{"id":236,"kind":"column","code":"numerator","track":"any","rank":70,"label_en":"Numerator","label_hans":"分子","label_hant":"分子"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1144,20,'codes',237,'update','{"id":237,"kind":"column","code":"denominator","track":"any","rank":71,"label_en":"Denominator (n)","label_hans":"分母 (n)","label_hant":"分母 (n)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1145,20,'codes',238,'update','{"id":238,"kind":"column","code":"currency","track":"any","rank":72,"label_en":"Currency","label_hans":"币种","label_hant":"幣種"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1146,20,'codes',239,'update','{"id":239,"kind":"column","code":"definition","track":"any","rank":73,"label_en":"Definition","label_hans":"口径","label_hant":"口徑"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1147,20,'codes',241,'update','{"id":241,"kind":"column","code":"original","track":"any","rank":75,"label_en":"Taken from","label_hans":"转载自","label_hant":"轉載自"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1148,20,'codes',242,'update','{"id":242,"kind":"column","code":"cited","track":"any","rank":76,"label_en":"Cited of the text","label_hans":"已引字数","label_hant":"已引字數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1149,20,'codes',243,'update','{"id":243,"kind":"column","code":"span","track":"any","rank":77,"label_en":"Span","label_hans":"位置","label_hant":"位置"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1150,20,'codes',244,'update','{"id":244,"kind":"column","code":"about","track":"any","rank":78,"label_en":"Of","label_hans":"所属","label_hant":"所屬"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1151,20,'codes',245,'update','{"id":245,"kind":"column","code":"identified","track":"any","rank":79,"label_en":"Identified / announced","label_hans":"已对应 / 公布","label_hant":"已對應 / 公佈"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1152,20,'codes',246,'update','{"id":246,"kind":"column","code":"total_unit","track":"any","rank":80,"label_en":"Counted as","label_hans":"计数单位","label_hant":"計數單位"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1153,20,'codes',247,'update','{"id":247,"kind":"column","code":"name_printed","track":"any","rank":81,"label_en":"As printed first","label_hans":"原文名称","label_hant":"原文名稱"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1154,20,'codes',248,'update','{"id":248,"kind":"column","code":"narrower","track":"any","rank":82,"label_en":"Narrower","label_hans":"下级行业","label_hant":"下級行業"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1155,20,'codes',249,'update','{"id":249,"kind":"column","code":"recorded_at","track":"any","rank":83,"label_en":"Recorded (UTC)","label_hans":"记录时间 (UTC)","label_hant":"記錄時間 (UTC)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1156,20,'codes',250,'update','{"id":250,"kind":"column","code":"author","track":"any","rank":84,"label_en":"Author","label_hans":"作者","label_hant":"作者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1157,20,'codes',251,'update','{"id":251,"kind":"column","code":"is_priority","track":"any","rank":85,"label_en":"Wanted","label_hans":"重点引进","label_hant":"重點引進"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1158,20,'codes',252,'update','{"id":252,"kind":"column","code":"period","track":"any","rank":86,"label_en":"Period","label_hans":"报告期","label_hant":"報告期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1159,20,'codes',253,'update','{"id":253,"kind":"column","code":"report_revision","track":"any","rank":87,"label_en":"Revision","label_hans":"版次","label_hant":"版次"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1160,20,'codes',254,'update','{"id":254,"kind":"column","code":"issued_at","track":"any","rank":88,"label_en":"Issued at","label_hans":"签发时间","label_hant":"簽發時間"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1161,20,'codes',255,'update','{"id":255,"kind":"column","code":"issued_by","track":"any","rank":89,"label_en":"Issued by","label_hans":"签发人","label_hant":"簽發人"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1162,20,'codes',256,'update','{"id":256,"kind":"column","code":"lines","track":"any","rank":90,"label_en":"Lines","label_hans":"行数","label_hant":"行數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1163,20,'codes',257,'update','{"id":257,"kind":"column","code":"digest","track":"any","rank":91,"label_en":"Digest","label_hans":"摘要值","label_hant":"摘要值"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1164,20,'codes',258,'update','{"id":258,"kind":"column","code":"what","track":"any","rank":92,"label_en":"What","label_hans":"项目","label_hant":"項目"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1165,20,'codes',259,'update','{"id":259,"kind":"column","code":"old","track":"any","rank":93,"label_en":"Was","label_hans":"原为","label_hant":"原為"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1166,20,'codes',260,'update','{"id":260,"kind":"column","code":"new","track":"any","rank":94,"label_en":"Is","label_hans":"现为","label_hant":"現為"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1167,20,'codes',261,'update','{"id":261,"kind":"column","code":"received","track":"any","rank":95,"label_en":"Received","label_hans":"已到账","label_hant":"已到賬"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1168,20,'codes',262,'update','{"id":262,"kind":"column","code":"is_new","track":"any","rank":96,"label_en":"New in the period","label_hans":"本期新增","label_hant":"本期新增"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1169,20,'codes',263,'update','{"id":263,"kind":"column","code":"is_counted","track":"any","rank":97,"label_en":"Counted","label_hans":"计入统计","label_hant":"計入統計"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1170,20,'codes',264,'update','{"id":264,"kind":"column","code":"cause","track":"any","rank":98,"label_en":"Because of","label_hans":"变动依据","label_hant":"變動依據"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1171,20,'codes',265,'update','{"id":265,"kind":"column","code":"likeness","track":"any","rank":99,"label_en":"Why","label_hans":"相似之处","label_hant":"相似之處"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1172,20,'codes',266,'update','{"id":266,"kind":"column","code":"number","track":"any","rank":100,"label_en":"Number","label_hans":"号码","label_hant":"號碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1173,20,'codes',267,'update','{"id":267,"kind":"column","code":"other","track":"any","rank":101,"label_en":"Other organisation","label_hans":"另一机构","label_hant":"另一機構"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1174,20,'codes',268,'update','{"id":268,"kind":"column","code":"person","track":"any","rank":102,"label_en":"Person","label_hans":"姓名","label_hant":"姓名"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1175,20,'codes',269,'update','{"id":269,"kind":"column","code":"distinction","track":"any","rank":103,"label_en":"Told apart by","label_hans":"区分","label_hant":"區分"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1176,20,'codes',270,'update','{"id":270,"kind":"column","code":"person_hans","track":"any","rank":104,"label_en":"Name in Simplified","label_hans":"简体姓名","label_hant":"簡體姓名"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1177,20,'codes',271,'update','{"id":271,"kind":"column","code":"origin","track":"any","rank":105,"label_en":"From","label_hans":"籍贯或来处","label_hant":"籍貫或來處"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1178,20,'codes',272,'update','{"id":272,"kind":"column","code":"organisation","track":"any","rank":106,"label_en":"Organisation","label_hans":"单位","label_hant":"單位"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1179,20,'codes',273,'update','{"id":273,"kind":"column","code":"position","track":"any","rank":107,"label_en":"Position","label_hans":"职务","label_hant":"職務"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1180,20,'codes',274,'update','{"id":274,"kind":"column","code":"phone","track":"any","rank":108,"label_en":"Telephone","label_hans":"电话","label_hant":"電話"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1181,20,'codes',275,'update','{"id":275,"kind":"column","code":"email","track":"any","rank":109,"label_en":"E-mail","label_hans":"邮箱","label_hant":"郵箱"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1182,20,'codes',276,'update','{"id":276,"kind":"column","code":"wechat","track":"any","rank":110,"label_en":"WeChat","label_hans":"微信","label_hant":"微信"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1183,20,'codes',277,'update','{"id":277,"kind":"column","code":"since_on","track":"any","rank":111,"label_en":"Since","label_hans":"起","label_hant":"起"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1184,20,'codes',278,'update','{"id":278,"kind":"column","code":"until_on","track":"any","rank":112,"label_en":"Until","label_hans":"止","label_hant":"止"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1185,20,'codes',279,'update','{"id":279,"kind":"column","code":"name","track":"any","rank":113,"label_en":"Name","label_hans":"名称","label_hant":"名稱"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1186,20,'codes',280,'update','{"id":280,"kind":"column","code":"name_hans","track":"any","rank":114,"label_en":"Name in Simplified Chinese","label_hans":"简体名","label_hant":"簡體名"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1187,20,'codes',281,'update','{"id":281,"kind":"column","code":"merged_into","track":"any","rank":115,"label_en":"Merged into","label_hans":"并入","label_hant":"併入"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1188,20,'codes',282,'update','{"id":282,"kind":"column","code":"ends_on","track":"any","rank":116,"label_en":"Last day","label_hans":"结束日期","label_hant":"結束日期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1189,20,'codes',283,'update','{"id":283,"kind":"column","code":"date_text","track":"any","rank":117,"label_en":"Date as printed","label_hans":"日期原文","label_hant":"日期原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1190,20,'codes',284,'update','{"id":284,"kind":"column","code":"part_of","track":"any","rank":118,"label_en":"Part of the event","label_hans":"所属活动","label_hant":"所屬活動"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1191,20,'codes',285,'update','{"id":285,"kind":"column","code":"gbt4754","track":"any","rank":119,"label_en":"GB/T 4754","label_hans":"国民经济行业代码","label_hant":"國民經濟行業代碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1192,20,'codes',286,'update','{"id":286,"kind":"column","code":"original_publisher","track":"any","rank":120,"label_en":"First published by","label_hans":"原发布者","label_hant":"原發佈者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1193,20,'codes',287,'update','{"id":287,"kind":"column","code":"url","track":"any","rank":121,"label_en":"Web address","label_hans":"网址","label_hant":"網址"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1194,20,'codes',288,'update','{"id":288,"kind":"column","code":"language","track":"any","rank":122,"label_en":"Language","label_hans":"语言","label_hant":"語言"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1195,20,'codes',289,'update','{"id":289,"kind":"column","code":"char_count","track":"any","rank":123,"label_en":"Characters","label_hans":"字数","label_hant":"字數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1196,20,'codes',290,'update','{"id":290,"kind":"column","code":"sha256","track":"any","rank":124,"label_en":"SHA-256","label_hans":"校验值","label_hant":"校驗值"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1197,20,'codes',291,'update','{"id":291,"kind":"column","code":"positions","track":"any","rank":125,"label_en":"Positions","label_hans":"现任职务","label_hant":"現任職務"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1198,20,'codes',292,'update','{"id":292,"kind":"column","code":"cut_off_on","track":"any","rank":126,"label_en":"Cut-off","label_hans":"数据截止日","label_hant":"數據截止日"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1199,20,'codes',293,'update','{"id":293,"kind":"column","code":"revision","track":"any","rank":127,"label_en":"Revision of the report","label_hans":"报告版次","label_hant":"報告版次"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1200,20,'codes',294,'update','{"id":294,"kind":"column","code":"body","track":"any","rank":128,"label_en":"Body","label_hans":"正文","label_hant":"正文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1201,20,'codes',295,'update','{"id":295,"kind":"column","code":"count","track":"any","rank":129,"label_en":"Count","label_hans":"数量","label_hant":"數量"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1202,20,'codes',296,'update','{"id":296,"kind":"column","code":"unit","track":"any","rank":130,"label_en":"Unit of count","label_hans":"计量单位","label_hant":"計量單位"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1203,20,'codes',297,'update','{"id":297,"kind":"column","code":"decided_by","track":"any","rank":131,"label_en":"Decided by","label_hans":"判定人","label_hant":"判定人"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1204,20,'codes',298,'update','{"id":298,"kind":"column","code":"decided_at","track":"any","rank":132,"label_en":"Decided at","label_hans":"判定时间","label_hant":"判定時間"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1205,20,'codes',299,'update','{"id":299,"kind":"column","code":"representative","track":"any","rank":133,"label_en":"Representative","label_hans":"代表","label_hant":"代表"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1206,20,'codes',300,'update','{"id":300,"kind":"column","code":"organisation_text","track":"any","rank":134,"label_en":"Organisation as printed","label_hans":"所在机构原文","label_hant":"所在機構原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1207,20,'codes',301,'update','{"id":301,"kind":"column","code":"amount_text","track":"any","rank":135,"label_en":"Amount as printed","label_hans":"金额原文","label_hant":"金額原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1208,20,'codes',302,'update','{"id":302,"kind":"column","code":"amount_status","track":"any","rank":136,"label_en":"Amount disclosed","label_hans":"金额披露","label_hant":"金額披露"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1209,20,'codes',303,'update','{"id":303,"kind":"column","code":"due_text","track":"any","rank":137,"label_en":"Promised date as printed","label_hans":"期限原文","label_hant":"期限原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1210,20,'codes',304,'update','{"id":304,"kind":"column","code":"project_code","track":"any","rank":138,"label_en":"Project code","label_hans":"项目代码","label_hant":"項目代碼"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1211,20,'codes',305,'update','{"id":305,"kind":"column","code":"commitment","track":"any","rank":139,"label_en":"Of commitment","label_hans":"所属承诺","label_hant":"所屬承諾"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1212,20,'codes',306,'update','{"id":306,"kind":"column","code":"value_text","track":"any","rank":140,"label_en":"Quantity as printed","label_hans":"规模原文","label_hant":"規模原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1213,20,'codes',307,'update','{"id":307,"kind":"column","code":"party_text","track":"any","rank":141,"label_en":"Party as printed","label_hans":"合作方原文","label_hant":"合作方原文"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1214,20,'codes',308,'update','{"id":308,"kind":"column","code":"is_private","track":"any","rank":142,"label_en":"Private","label_hans":"内部","label_hant":"內部"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1215,20,'codes',309,'update','{"id":309,"kind":"column","code":"revised_amount","track":"any","rank":143,"label_en":"Revised amount","label_hans":"修订金额","label_hant":"修訂金額"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1216,20,'codes',310,'update','{"id":310,"kind":"column","code":"revised_due_on","track":"any","rank":144,"label_en":"Revised date","label_hans":"修订期限","label_hant":"修訂期限"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1217,20,'codes',311,'update','{"id":311,"kind":"column","code":"next_action_by","track":"any","rank":145,"label_en":"Next by whom","label_hans":"下一步经办","label_hant":"下一步經辦"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1218,20,'codes',312,'update','{"id":312,"kind":"column","code":"span_start","track":"any","rank":146,"label_en":"Span from","label_hans":"起始位置","label_hant":"起始位置"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1219,20,'codes',313,'update','{"id":313,"kind":"column","code":"span_end","track":"any","rank":147,"label_en":"Span to","label_hans":"截止位置","label_hant":"截止位置"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1220,20,'codes',314,'update','{"id":314,"kind":"column","code":"field","track":"any","rank":148,"label_en":"Field","label_hans":"字段","label_hant":"字段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1221,20,'codes',315,'update','{"id":315,"kind":"column","code":"cited_source","track":"any","rank":149,"label_en":"Cited source","label_hans":"所证来源","label_hant":"所證來源"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1222,20,'codes',316,'update','{"id":316,"kind":"column","code":"event_participant","track":"any","rank":150,"label_en":"Participant","label_hans":"参加者","label_hant":"參加者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1223,20,'codes',317,'update','{"id":317,"kind":"column","code":"event_sector","track":"any","rank":151,"label_en":"Sector of event","label_hans":"活动行业","label_hant":"活動行業"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1224,20,'codes',318,'update','{"id":318,"kind":"column","code":"company_alias","track":"any","rank":152,"label_en":"Other name","label_hans":"企业别名","label_hant":"企業別名"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1225,20,'codes',319,'update','{"id":319,"kind":"column","code":"company_sector","track":"any","rank":153,"label_en":"Sector of company","label_hans":"企业行业","label_hant":"企業行業"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1226,20,'codes',320,'update','{"id":320,"kind":"column","code":"commitment_sector","track":"any","rank":154,"label_en":"Further sector","label_hans":"承诺行业","label_hant":"承諾行業"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1227,20,'codes',321,'update','{"id":321,"kind":"column","code":"commitment_representative","track":"any","rank":155,"label_en":"Voice","label_hans":"表态记录","label_hant":"表態記錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1228,20,'codes',322,'update','{"id":322,"kind":"column","code":"commitment_party","track":"any","rank":156,"label_en":"Party","label_hans":"承诺参与方","label_hant":"承諾參與方"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1229,20,'codes',323,'update','{"id":323,"kind":"column","code":"commitment_measure","track":"any","rank":157,"label_en":"Measure","label_hans":"承诺规模","label_hant":"承諾規模"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1230,20,'codes',324,'update','{"id":324,"kind":"column","code":"followup","track":"any","rank":158,"label_en":"Of follow-up","label_hans":"所证跟进","label_hant":"所證跟進"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1231,20,'codes',325,'update','{"id":325,"kind":"column","code":"receipt","track":"any","rank":159,"label_en":"Of receipt","label_hans":"所证到账","label_hant":"所證到賬"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1232,20,'codes',326,'update','{"id":326,"kind":"column","code":"rank","track":"any","rank":160,"label_en":"Rank","label_hans":"次序","label_hant":"次序"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1233,20,'codes',327,'update','{"id":327,"kind":"column","code":"label_en","track":"any","rank":161,"label_en":"In English","label_hans":"英文标签","label_hant":"英文標籤"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1234,20,'codes',328,'update','{"id":328,"kind":"column","code":"label_hans","track":"any","rank":162,"label_en":"In Simplified Chinese","label_hans":"简体标签","label_hant":"簡體標籤"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1235,20,'codes',329,'update','{"id":329,"kind":"column","code":"label_hant","track":"any","rank":163,"label_en":"In Traditional Chinese","label_hans":"繁体标签","label_hant":"繁體標籤"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1236,20,'codes',330,'update','{"id":330,"kind":"column","code":"version","track":"any","rank":164,"label_en":"Version","label_hans":"版本","label_hant":"版本"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1237,20,'codes',331,'update','{"id":331,"kind":"column","code":"base_stage","track":"any","rank":165,"label_en":"From stage","label_hans":"起算阶段","label_hant":"起算階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1238,20,'codes',332,'update','{"id":332,"kind":"column","code":"reached_stage","track":"any","rank":166,"label_en":"Up to stage","label_hans":"达到阶段","label_hant":"達到階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1239,20,'codes',333,'update','{"id":333,"kind":"column","code":"excluded_conditions","track":"any","rank":167,"label_en":"Left out","label_hans":"除外状况","label_hant":"除外狀況"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1240,20,'codes',334,'update','{"id":334,"kind":"column","code":"yellow_days","track":"any","rank":168,"label_en":"Yellow after days","label_hans":"黄灯天数","label_hant":"黃燈天數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1241,20,'codes',335,'update','{"id":335,"kind":"column","code":"red_days","track":"any","rank":169,"label_en":"Red after days","label_hans":"红灯天数","label_hant":"紅燈天數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1242,20,'codes',525,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1243,20,'codes',526,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1244,20,'codes',527,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1245,20,'codes',528,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1246,20,'codes',529,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1247,20,'codes',530,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1248,20,'codes',531,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1249,20,'codes',532,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1250,20,'codes',533,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1251,20,'codes',534,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1252,20,'codes',535,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1253,20,'codes',536,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1254,20,'codes',537,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1255,20,'codes',538,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1256,20,'codes',539,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1257,20,'codes',540,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1258,20,'codes',541,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1259,20,'codes',542,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1260,20,'codes',543,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1261,20,'codes',544,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1262,20,'codes',545,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1263,20,'codes',546,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1264,20,'codes',547,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1265,20,'codes',548,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1266,20,'codes',549,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1267,20,'codes',550,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1268,20,'codes',551,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1269,20,'codes',552,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1270,20,'codes',348,'update','{"id":348,"kind":"question","code":"place","track":"any","rank":12,"label_en":"Where","label_hans":"在哪里","label_hant":"在哪裡"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1271,20,'codes',349,'update','{"id":349,"kind":"question","code":"amount","track":"any","rank":13,"label_en":"How much (USD 20m)","label_hans":"多少钱(如 1.2亿元;未披露则回车)","label_hant":"多少錢(如 1.2億元;未披露則回車)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1272,20,'codes',553,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1273,20,'codes',350,'update','{"id":350,"kind":"question","code":"due","track":"any","rank":14,"label_en":"By when","label_hans":"什么时候以前","label_hant":"什麼時候以前"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1274,20,'codes',351,'update','{"id":351,"kind":"question","code":"due_stage","track":"any","rank":15,"label_en":"Which stage by then","label_hans":"到时达到的阶段","label_hant":"到時達到的階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1275,20,'codes',352,'update','{"id":352,"kind":"question","code":"sectors","track":"any","rank":16,"label_en":"Sectors, the main one first","label_hans":"行业(主要的在前,用、隔开)","label_hant":"行業(主要的在前,用、隔開)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1276,20,'codes',353,'update','{"id":353,"kind":"question","code":"event","track":"any","rank":17,"label_en":"At which event","label_hans":"在什么活动上","label_hant":"在什麼活動上"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1277,20,'codes',554,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1278,20,'codes',555,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1279,20,'codes',556,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1280,20,'codes',354,'update','{"id":354,"kind":"question","code":"voiced","track":"any","rank":18,"label_en":"On which day","label_hans":"哪一天","label_hant":"哪一天"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1281,20,'codes',355,'update','{"id":355,"kind":"question","code":"source","track":"any","rank":19,"label_en":"Source","label_hans":"来源","label_hant":"來源"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1282,20,'codes',356,'update','{"id":356,"kind":"question","code":"quote","track":"any","rank":20,"label_en":"Its words","label_hans":"原文怎么说","label_hant":"原文怎麼說"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1283,20,'codes',357,'update','{"id":357,"kind":"question","code":"nth","track":"any","rank":21,"label_en":"Which place (number)","label_hans":"是第几处","label_hant":"是第幾處"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1284,20,'codes',358,'update','{"id":358,"kind":"question","code":"confirm","track":"any","rank":22,"label_en":"Write it? y, n, or the number of a line to change","label_hans":"写入 y,放弃 n,修改填行号","label_hant":"寫入 y,放棄 n,修改填行號"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1285,20,'codes',359,'update','{"id":359,"kind":"question","code":"again","track":"any","rank":23,"label_en":"Another one? y/n","label_hans":"同一活动再录一条? y/n","label_hant":"同一活動再錄一條? y/n"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1286,20,'codes',557,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1287,20,'codes',428,'update','{"id":428,"kind":"text","code":"may_be_same","track":"any","rank":5,"label_en":"May be the same:","label_hans":"可能重复:","label_hant":"可能重複:"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1288,20,'codes',429,'update','{"id":429,"kind":"text","code":"same_event","track":"any","rank":6,"label_en":"Of the same event:","label_hans":"同一活动已有:","label_hant":"同一活動已有:"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1289,20,'codes',430,'update','{"id":430,"kind":"text","code":"newcomer","track":"any","rank":7,"label_en":"(new)","label_hans":"(新增)","label_hant":"(新增)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1290,20,'codes',558,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1291,20,'codes',431,'update','{"id":431,"kind":"text","code":"state","track":"any","rank":8,"label_en":"State and why","label_hans":"现状与依据","label_hant":"現狀與依據"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1292,20,'codes',432,'update','{"id":432,"kind":"text","code":"followups","track":"any","rank":9,"label_en":"Follow-ups","label_hans":"跟进记录","label_hant":"跟進記錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1293,20,'codes',433,'update','{"id":433,"kind":"text","code":"receipts","track":"any","rank":10,"label_en":"Receipts","label_hans":"到账记录","label_hant":"到賬記錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1294,20,'codes',434,'update','{"id":434,"kind":"text","code":"evidence","track":"any","rank":11,"label_en":"Evidence","label_hans":"原文依据","label_hant":"原文依據"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1295,20,'codes',435,'update','{"id":435,"kind":"text","code":"commitments","track":"any","rank":12,"label_en":"Commitments","label_hans":"承诺事项","label_hant":"承諾事項"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1296,20,'codes',436,'update','{"id":436,"kind":"text","code":"events","track":"any","rank":13,"label_en":"Events","label_hans":"参加活动","label_hant":"參加活動"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1297,20,'codes',437,'update','{"id":437,"kind":"text","code":"participants","track":"any","rank":14,"label_en":"Who took part","label_hans":"参加者","label_hant":"參加者"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1298,20,'codes',438,'update','{"id":438,"kind":"text","code":"totals","track":"any","rank":15,"label_en":"Announced totals","label_hans":"公布总数","label_hant":"公佈總數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1299,20,'codes',439,'update','{"id":439,"kind":"text","code":"events_within","track":"any","rank":16,"label_en":"Events within it","label_hans":"所含活动","label_hant":"所含活動"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1300,20,'codes',440,'update','{"id":440,"kind":"text","code":"companies","track":"any","rank":17,"label_en":"Organisations","label_hans":"企业与机构","label_hant":"企業與機構"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1301,20,'codes',441,'update','{"id":441,"kind":"text","code":"rows","track":"any","rank":18,"label_en":"As recorded, one row after the other","label_hans":"历次记录","label_hant":"歷次記錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1302,20,'codes',442,'update','{"id":442,"kind":"text","code":"as_voiced","track":"any","rank":19,"label_en":"as voiced","label_hans":"表态时","label_hant":"表態時"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1303,20,'codes',443,'update','{"id":443,"kind":"text","code":"private","track":"any","rank":20,"label_en":"[private]","label_hans":"〔内部〕","label_hant":"〔內部〕"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1304,20,'codes',444,'update','{"id":444,"kind":"text","code":"none","track":"any","rank":21,"label_en":"(none)","label_hans":"(无)","label_hant":"(無)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1305,20,'codes',445,'update','{"id":445,"kind":"text","code":"corrected","track":"any","rank":22,"label_en":"[corrected]","label_hans":"〔已更正〕","label_hant":"〔已更正〕"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1306,20,'codes',446,'update','{"id":446,"kind":"text","code":"report","track":"any","rank":23,"label_en":"Investment pledges: periodic report","label_hans":"招商承诺跟踪报告","label_hant":"招商承諾跟蹤報告"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1307,20,'codes',447,'update','{"id":447,"kind":"text","code":"preview","track":"any","rank":24,"label_en":"preview, not issued","label_hans":"预览,未签发","label_hant":"預覽,未簽發"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1308,20,'codes',448,'update','{"id":448,"kind":"text","code":"provisional","track":"any","rank":25,"label_en":"the period is not over; figures are provisional","label_hans":"报告期未结束,数据为暂行数","label_hant":"報告期未結束,數據為暫行數"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1309,20,'codes',449,'update','{"id":449,"kind":"text","code":"period","track":"any","rank":26,"label_en":"Period","label_hans":"报告期","label_hant":"報告期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1310,20,'codes',450,'update','{"id":450,"kind":"text","code":"cut_off","track":"any","rank":27,"label_en":"Cut-off","label_hans":"数据截止日","label_hant":"數據截止日"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1311,20,'codes',451,'update','{"id":451,"kind":"text","code":"made_at","track":"any","rank":28,"label_en":"Made at","label_hans":"生成时间","label_hant":"生成時間"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1312,20,'codes',452,'update','{"id":452,"kind":"text","code":"revision","track":"any","rank":29,"label_en":"Database revision","label_hans":"数据库版本","label_hant":"數據庫版本"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1313,20,'codes',453,'update','{"id":453,"kind":"text","code":"unit","track":"any","rank":30,"label_en":"Unit","label_hans":"单位","label_hant":"單位"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1314,20,'codes',455,'update','{"id":455,"kind":"text","code":"contents","track":"any","rank":32,"label_en":"Contents","label_hans":"目录","label_hant":"目錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1315,20,'codes',456,'update','{"id":456,"kind":"text","code":"why_row","track":"any","rank":33,"label_en":"follow-up {number}, {on}, {kind}, recorded by {who}{words}","label_hans":"跟进号 {number},{on},{kind},{who}记录{words}","label_hant":"跟進號 {number},{on},{kind},{who}記錄{words}"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1316,20,'codes',457,'update','{"id":457,"kind":"text","code":"why_stage_voiced","track":"any","rank":34,"label_en":"as voiced on {on}; no follow-up has got further","label_hans":"{on} 表态时的阶段,此后没有跟进到过更高阶段","label_hant":"{on} 表態時的階段,此後沒有跟進到過更高階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1317,20,'codes',458,'update','{"id":458,"kind":"text","code":"why_stage_rule","track":"any","rank":35,"label_en":"the highest stage reached so far counts; after a reopening, from its stage on","label_hans":"取到过的最高阶段;重启过的,从重启时的阶段算起","label_hant":"取到過的最高階段;重啟過的,從重啟時的階段算起"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1318,20,'codes',459,'update','{"id":459,"kind":"text","code":"why_condition_voiced","track":"any","rank":36,"label_en":"no follow-up has said otherwise since it was voiced","label_hans":"表态以来没有跟进改过状况","label_hant":"表態以來沒有跟進改過狀況"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1319,20,'codes',460,'update','{"id":460,"kind":"text","code":"why_condition_rule","track":"any","rank":37,"label_en":"the last condition that was typed counts","label_hans":"取最后一次填写的状况","label_hant":"取最後一次填寫的狀況"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1320,20,'codes',461,'update','{"id":461,"kind":"text","code":"why_light_not_active","track":"any","rank":38,"label_en":"only an active commitment has a light","label_hans":"只有推进中的事项亮灯","label_hant":"只有推進中的事項亮燈"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1321,20,'codes',462,'update','{"id":462,"kind":"text","code":"why_light_no_rule","track":"any","rank":39,"label_en":"no light rule looks at this stage","label_hans":"没有亮灯规则管这一阶段","label_hant":"沒有亮燈規則管這一階段"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1322,20,'codes',463,'update','{"id":463,"kind":"text","code":"why_rule","track":"any","rank":40,"label_en":"rule {code}, version {version}, from {first} until {until}: yellow after {yellow} days, red after {red}","label_hans":"规则 {code} 第 {version} 版,{first}起到{until}前:超过 {yellow} 天黄灯,超过 {red} 天红灯","label_hant":"規則 {code} 第 {version} 版,{first}起到{until}前:超過 {yellow} 天黃燈,超過 {red} 天紅燈"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1323,20,'codes',464,'update','{"id":464,"kind":"text","code":"why_idle","track":"any","rank":41,"label_en":"{days} days without progress, since {on} ({cause})","label_hans":"{days} 天没有进展,自 {on}({cause})算起","label_hant":"{days} 天沒有進展,自 {on}({cause})算起"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1324,20,'codes',465,'update','{"id":465,"kind":"text","code":"why_late","track":"any","rank":42,"label_en":"{stage} was promised by {on} ({cause}), {days} days ago","label_hans":"承诺 {on} 前{stage}({cause}),已过 {days} 天","label_hant":"承諾 {on} 前{stage}({cause}),已過 {days} 天"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1325,20,'codes',466,'update','{"id":466,"kind":"text","code":"why_not_late","track":"any","rank":43,"label_en":"{stage} is promised by {on} ({cause}), which has not passed","label_hans":"承诺 {on} 前{stage}({cause}),还没有过期","label_hant":"承諾 {on} 前{stage}({cause}),還沒有過期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1326,20,'codes',467,'update','{"id":467,"kind":"text","code":"why_no_due","track":"any","rank":44,"label_en":"no day is promised for {stage}","label_hans":"没有承诺{stage}的期限","label_hant":"沒有承諾{stage}的期限"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1327,20,'codes',468,'update','{"id":468,"kind":"text","code":"why_no_update","track":"any","rank":45,"label_en":"active, and no follow-up at all","label_hans":"推进中,但表态以来没有任何跟进","label_hant":"推進中,但表態以來沒有任何跟進"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1328,20,'codes',469,'update','{"id":469,"kind":"text","code":"why_stalled","track":"any","rank":46,"label_en":"active, but its light is red","label_hans":"推进中,但亮红灯","label_hant":"推進中,但亮紅燈"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1329,20,'codes',470,'update','{"id":470,"kind":"text","code":"why_lost","track":"any","rank":47,"label_en":"ended before it was signed","label_hans":"签约前结束","label_hant":"簽約前結束"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1330,20,'codes',471,'update','{"id":471,"kind":"text","code":"why_cancelled","track":"any","rank":48,"label_en":"ended after it was signed","label_hans":"签约后结束","label_hant":"簽約後結束"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1331,20,'codes',472,'update','{"id":472,"kind":"text","code":"why_as_condition","track":"any","rank":49,"label_en":"as its condition says","label_hans":"与状况相同","label_hant":"與狀況相同"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1332,20,'codes',473,'update','{"id":473,"kind":"text","code":"why_next","track":"any","rank":50,"label_en":"Next","label_hans":"接下来","label_hant":"接下來"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1333,20,'codes',474,'update','{"id":474,"kind":"text","code":"why_turn","track":"any","rank":51,"label_en":"{light} from {on}, in {days} days, unless there is progress before","label_hans":"{on} 起转{light}灯(还有 {days} 天),除非此前有进展","label_hant":"{on} 起轉{light}燈(還有 {days} 天),除非此前有進展"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1334,20,'codes',475,'update','{"id":475,"kind":"text","code":"brief_lately","track":"any","rank":52,"label_en":"Lately","label_hans":"近况","label_hant":"近況"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1335,20,'codes',476,'update','{"id":476,"kind":"text","code":"brief_owed","track":"any","rank":53,"label_en":"Promised and not reached yet","label_hans":"对方已承诺、尚未做到","label_hant":"對方已承諾、尚未做到"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1336,20,'codes',477,'update','{"id":477,"kind":"text","code":"brief_planned","track":"any","rank":54,"label_en":"What we do next","label_hans":"我方下一步","label_hant":"我方下一步"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1337,20,'codes',478,'update','{"id":478,"kind":"text","code":"brief_sensitive","track":"any","rank":55,"label_en":"Mind this","label_hans":"注意事项","label_hant":"注意事項"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1338,20,'codes',479,'update','{"id":479,"kind":"text","code":"more","track":"any","rank":56,"label_en":"... and {count} more","label_hans":"… 另有 {count} 项","label_hant":"… 另有 {count} 項"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1339,20,'codes',480,'update','{"id":480,"kind":"text","code":"today_written","track":"any","rank":57,"label_en":"Recorded since {since}","label_hans":"{since} 以来的记录","label_hant":"{since} 以來的記錄"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1340,20,'codes',481,'update','{"id":481,"kind":"text","code":"today_moved","track":"any","rank":58,"label_en":"What moved","label_hans":"阶段和状况有变","label_hant":"階段和狀況有變"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1341,20,'codes',482,'update','{"id":482,"kind":"text","code":"today_due","track":"any","rank":59,"label_en":"Due today and overdue","label_hans":"今天到期和已逾期","label_hant":"今天到期和已逾期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1342,20,'codes',483,'update','{"id":483,"kind":"text","code":"today_red","track":"any","rank":60,"label_en":"Turned red since {since}","label_hans":"{since} 以来转红灯","label_hant":"{since} 以來轉紅燈"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1343,20,'codes',484,'update','{"id":484,"kind":"text","code":"times","track":"any","rank":61,"label_en":"{command}: {times} times, {rows} rows","label_hans":"{command} × {times}({rows} 行)","label_hant":"{command} × {times}({rows} 行)"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1344,20,'codes',485,'update','{"id":485,"kind":"text","code":"elsewhere","track":"any","rank":62,"label_en":"another program","label_hans":"其他程序","label_hant":"其他程序"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1345,20,'codes',486,'update','{"id":486,"kind":"text","code":"days_over","track":"any","rank":63,"label_en":"{days} days late","label_hans":"逾期 {days} 天","label_hant":"逾期 {days} 天"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1346,20,'codes',487,'update','{"id":487,"kind":"text","code":"due_today","track":"any","rank":64,"label_en":"Next actions due today","label_hans":"今日到期","label_hant":"今日到期"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1347,20,'codes',488,'update','{"id":488,"kind":"text","code":"last_entry","track":"any","rank":65,"label_en":"Last entry","label_hans":"最近录入","label_hant":"最近錄入"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1348,20,'codes',489,'update','{"id":489,"kind":"text","code":"handed_over","track":"any","rank":66,"label_en":"handed over by {old} to {new}","label_hans":"由{old}移交给{new}","label_hant":"由{old}移交給{new}"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1349,20,'codes',490,'update','{"id":490,"kind":"text","code":"nothing_due","track":"any","rank":67,"label_en":"Nothing is due.","label_hans":"没有到期事项。","label_hant":"沒有到期事項。"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1350,20,'codes',491,'update','{"id":491,"kind":"text","code":"outside","track":"any","rank":68,"label_en":"(another program)","label_hans":"〔其他程序〕","label_hant":"〔其他程序〕"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1351,20,'codes',492,'update','{"id":492,"kind":"text","code":"undoes","track":"any","rank":69,"label_en":"undoes","label_hans":"撤销","label_hant":"撤銷"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1352,20,'codes',559,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1353,20,'codes',493,'update','{"id":493,"kind":"text","code":"undone_by","track":"any","rank":70,"label_en":"undone by","label_hans":"已撤销，见","label_hant":"已撤銷，見"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1354,20,'codes',494,'update','{"id":494,"kind":"text","code":"voided","track":"any","rank":71,"label_en":"void","label_hans":"作废","label_hant":"作廢"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1355,20,'codes',495,'update','{"id":495,"kind":"text","code":"restored","track":"any","rank":72,"label_en":"restore","label_hans":"恢复","label_hant":"恢復"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1356,20,'codes',496,'update','{"id":496,"kind":"text","code":"correction","track":"any","rank":73,"label_en":"correct","label_hans":"更正","label_hant":"更正"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1357,20,'codes',497,'update','{"id":497,"kind":"text","code":"yes","track":"any","rank":74,"label_en":"yes","label_hans":"是","label_hant":"是"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1358,20,'codes',560,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1359,20,'codes',561,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1360,20,'codes',562,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1361,20,'codes',563,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1362,20,'codes',564,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1363,20,'codes',565,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1364,20,'codes',566,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1365,20,'codes',567,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1366,20,'codes',568,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1367,20,'codes',569,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1368,20,'codes',570,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1369,20,'codes',571,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1370,20,'codes',572,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1371,20,'codes',573,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1372,20,'codes',574,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1373,20,'codes',575,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1374,20,'codes',576,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1375,20,'codes',577,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1376,20,'codes',578,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1377,20,'codes',579,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1378,20,'codes',580,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1379,20,'codes',581,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1380,20,'codes',582,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1381,20,'codes',583,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1382,20,'codes',584,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1383,20,'codes',585,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1384,20,'codes',586,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1385,20,'codes',587,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1386,20,'codes',498,'update','{"id":498,"kind":"text","code":"no","track":"any","rank":75,"label_en":"no","label_hans":"否","label_hant":"否"}','2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1387,20,'codes',588,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1388,20,'codes',589,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1389,20,'codes',590,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1390,20,'codes',591,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1391,20,'codes',592,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1392,20,'codes',593,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1393,20,'codes',594,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1394,20,'codes',595,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1395,20,'codes',596,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1396,20,'codes',597,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1397,20,'codes',598,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1398,20,'codes',599,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1399,20,'codes',600,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1400,20,'codes',601,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1401,20,'codes',602,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1402,20,'codes',603,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1403,20,'codes',604,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1404,20,'codes',605,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1405,20,'codes',606,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1406,20,'codes',607,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1407,20,'codes',608,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1408,20,'codes',609,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1409,20,'codes',610,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1410,20,'codes',611,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1411,20,'codes',612,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1412,20,'codes',613,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1413,20,'codes',614,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1414,20,'codes',615,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1415,20,'codes',616,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1416,20,'codes',617,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1417,20,'codes',618,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1418,20,'codes',619,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1419,20,'codes',620,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1420,20,'codes',621,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1421,20,'codes',622,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1422,20,'codes',623,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1423,20,'codes',624,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1424,20,'codes',625,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1425,20,'codes',626,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1426,20,'codes',627,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1427,20,'codes',628,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1428,20,'codes',629,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1429,20,'codes',630,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1430,20,'codes',631,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1431,20,'codes',632,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1432,20,'codes',633,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1433,20,'codes',634,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1434,20,'codes',635,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1435,20,'codes',636,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1436,20,'codes',637,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1437,20,'codes',638,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1438,20,'codes',639,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1439,20,'codes',640,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1440,20,'codes',641,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1441,20,'codes',642,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1442,20,'codes',643,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1443,20,'codes',644,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1444,20,'codes',645,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1445,20,'codes',646,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1446,20,'codes',647,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1447,20,'codes',648,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1448,20,'codes',649,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1449,20,'codes',650,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1450,20,'codes',651,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1451,20,'codes',652,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1452,20,'codes',653,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1453,20,'codes',654,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1454,20,'codes',655,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1455,20,'codes',656,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1456,20,'codes',657,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1457,20,'codes',658,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1458,20,'codes',659,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1459,20,'codes',660,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1460,20,'codes',661,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1461,20,'codes',662,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1462,20,'codes',663,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1463,20,'codes',664,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1464,20,'codes',665,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1465,20,'codes',666,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1466,20,'codes',667,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1467,20,'codes',668,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1468,20,'codes',669,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1469,20,'codes',670,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1470,20,'codes',671,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1471,20,'codes',672,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1472,20,'codes',673,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1473,20,'codes',674,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1474,20,'codes',675,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1475,20,'codes',676,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1476,20,'codes',677,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1477,20,'codes',678,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1478,20,'codes',679,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1479,20,'codes',680,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1480,20,'codes',681,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1481,20,'codes',682,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1482,20,'codes',683,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1483,20,'codes',684,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1484,20,'codes',685,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1485,20,'codes',686,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1486,20,'codes',687,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1487,20,'codes',688,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1488,20,'codes',689,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1489,20,'codes',690,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1490,20,'codes',691,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1491,20,'codes',692,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1492,20,'codes',693,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1493,20,'codes',694,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1494,20,'codes',695,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1495,20,'codes',696,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1496,20,'codes',697,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1497,20,'codes',698,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1498,20,'codes',699,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1499,20,'codes',700,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1500,20,'codes',701,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1501,20,'codes',702,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1502,20,'codes',703,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1503,20,'codes',704,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1504,20,'codes',705,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1505,20,'codes',706,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1506,20,'codes',707,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1507,20,'codes',708,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1508,20,'codes',709,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1509,20,'codes',710,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1510,20,'codes',711,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1511,20,'codes',712,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1512,20,'codes',713,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1513,20,'codes',714,'insert',NULL,'2026-11-28T19:09:55Z');
INSERT INTO changes VALUES(1514,21,'followups',10,'insert',NULL,'2026-11-28T19:09:57Z');
CREATE TABLE IF NOT EXISTS "company_sectors" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	company_id INTEGER NOT NULL, 
	sector_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_company_sectors_role CHECK (role = 'own' OR role = 'members'), 
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
CREATE TABLE IF NOT EXISTS "event_participants" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	event_id INTEGER NOT NULL, 
	company_id INTEGER, 
	representative_id INTEGER, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_event_participants_role CHECK (role = 'visitor' OR role = 'host' OR role = 'site' OR role = 'presenter' OR role = 'signatory' OR role = 'attendee'), 
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
CREATE TABLE IF NOT EXISTS "commitments" (
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
	CONSTRAINT ck_commitments_amount_status CHECK (amount_status = 'disclosed' OR amount_status = 'undisclosed' OR amount_status = 'none'), 
	CONSTRAINT ck_commitments_amount_text_not_empty CHECK (amount_text <> ''), 
	CONSTRAINT ck_commitments_due_on_exists CHECK (due_on IS date(due_on, '+0 days')), 
	CONSTRAINT ck_commitments_due_precision CHECK (due_precision = 'day' OR due_precision = 'month' OR due_precision = 'quarter' OR due_precision = 'year' OR due_precision = 'unknown'), 
	CONSTRAINT ck_commitments_due_stage CHECK (due_stage = 'lead' OR due_stage = 'intent' OR due_stage = 'negotiating' OR due_stage = 'framework' OR due_stage = 'signed' OR due_stage = 'registered' OR due_stage = 'started' OR due_stage = 'operating' OR due_stage = 'at_capacity'), 
	CONSTRAINT ck_commitments_due_text_not_empty CHECK (due_text <> ''), 
	CONSTRAINT ck_commitments_opening_not_firmer CHECK (firmness = 'signed' OR opening_stage IN ('lead', 'intent')), 
	CONSTRAINT ck_commitments_firmness CHECK (firmness = 'interest' OR firmness = 'intention' OR firmness = 'plan' OR firmness = 'signed'), 
	CONSTRAINT ck_commitments_opening_stage CHECK (opening_stage = 'lead' OR opening_stage = 'intent' OR opening_stage = 'negotiating' OR opening_stage = 'framework' OR opening_stage = 'signed' OR opening_stage = 'registered' OR opening_stage = 'started' OR opening_stage = 'operating' OR opening_stage = 'at_capacity'), 
	CONSTRAINT ck_commitments_place_not_empty CHECK (place <> ''), 
	CONSTRAINT ck_commitments_project_code_not_empty CHECK (project_code <> ''), 
	CONSTRAINT ck_commitments_ref_not_empty CHECK (ref <> ''), 
	CONSTRAINT ck_commitments_responsible_person_not_empty CHECK (responsible_person <> ''), 
	CONSTRAINT ck_commitments_responsible_unit_not_empty CHECK (responsible_unit <> ''), 
	CONSTRAINT ck_commitments_review CHECK (review = 'draft' OR review = 'confirmed' OR review = 'withdrawn'), 
	CONSTRAINT ck_commitments_scope CHECK (scope = 'new' OR scope = 'further'), 
	CONSTRAINT ck_commitments_summary_not_empty CHECK (summary <> ''), 
	CONSTRAINT ck_commitments_title_not_empty CHECK (title <> ''), 
	CONSTRAINT ck_commitments_track CHECK (track = 'facility' OR track = 'service' OR track = 'agreement'), 
	CONSTRAINT ck_commitments_amount_whole CHECK (typeof(amount) IN ('integer', 'null')), 
	CONSTRAINT ck_commitments_voiced_on_exists CHECK (voiced_on IS date(voiced_on, '+0 days')), 
	CONSTRAINT ck_commitments_due_after_voiced CHECK (voiced_precision <> 'day' OR due_on >= voiced_on), 
	CONSTRAINT ck_commitments_voiced_precision CHECK (voiced_precision = 'day' OR voiced_precision = 'month' OR voiced_precision = 'quarter' OR voiced_precision = 'year' OR voiced_precision = 'unknown'), 
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
INSERT INTO commitments VALUES(8,'2024-008',8,5,35,'在青岛追加投资','以建筑运营的数智化为立足点,公司已为在青岛追加投资做好规划;具体项目、已有投资、金额和时间均未说明。','service','further','plan','intent','2024-04-27','day','青岛',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(9,'2024-009',2,5,34,'在城市医疗数字化方面进一步合作','因青岛人口多、创新能力好,希望在城市医疗数字化上加深合作;合作方、已有合作和金额未说明,也未点名是谁表态。','service','further','interest','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(10,'2024-010',9,5,36,'参与青岛的市政建设','想加入青岛的市政建设,举出的领域是城市更新;具体工程、合作方和金额未说明,也未点名是谁表态。','service','new','interest','intent','2024-04-27','day','青島',NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(11,'2024-011',9,5,38,'借助青岛的区位向外推广海绵城市技术','想凭借青岛的区位,向外推广海绵城市的技术;去向、合作方和金额未说明,也未点名是谁表态。','service','new','interest','intent','2024-04-27','day',NULL,NULL,NULL,NULL,'undisclosed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
INSERT INTO commitments VALUES(12,'2024-012',4,5,NULL,'与青岛市企业联合会订立战略合作框架协议','两家协会签订协议,让青岛与北京的科创资源经常对接、互通信息。文中前后用了两个名称,是同一份协议。','agreement','new','signed','framework','2024-04-27','day',NULL,NULL,NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmed',NULL);
CREATE TABLE IF NOT EXISTS "commitment_measures" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	value BIGINT NOT NULL, 
	unit TEXT NOT NULL, 
	value_text TEXT NOT NULL, 
	CONSTRAINT ck_commitment_measures_kind CHECK (kind = 'capacity' OR kind = 'area' OR kind = 'jobs' OR kind = 'output'), 
	CONSTRAINT ck_commitment_measures_value_whole CHECK (typeof(value) IN ('integer', 'null')), 
	CONSTRAINT ck_commitment_measures_unit_not_empty CHECK (unit <> ''), 
	CONSTRAINT ck_commitment_measures_value_text_not_empty CHECK (value_text <> ''), 
	CONSTRAINT fk_commitment_measures_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT uq_commitment_measures_commitment_id_kind UNIQUE (commitment_id, kind)
);
INSERT INTO commitment_measures VALUES(1,7,'capacity',200000,'tonnes a year','20萬噸/年');
CREATE TABLE IF NOT EXISTS "commitment_parties" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	commitment_id INTEGER NOT NULL, 
	company_id INTEGER, 
	party_text TEXT, 
	role TEXT NOT NULL, 
	CONSTRAINT ck_commitment_parties_party_text_not_empty CHECK (party_text <> ''), 
	CONSTRAINT ck_commitment_parties_role CHECK (role = 'partner' OR role = 'counterparty'), 
	CONSTRAINT ck_commitment_parties_one_party CHECK (CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN party_text IS NULL THEN 0 ELSE 1 END = 1), 
	CONSTRAINT fk_commitment_parties_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE CASCADE, 
	CONSTRAINT fk_commitment_parties_company_id FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE RESTRICT
);
INSERT INTO commitment_parties VALUES(1,3,NULL,'青島高校院所','partner');
INSERT INTO commitment_parties VALUES(2,12,16,NULL,'counterparty');
CREATE TABLE IF NOT EXISTS "followups" (
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
	CONSTRAINT ck_followups_condition CHECK (condition = 'active' OR condition = 'on_hold' OR condition = 'ended' OR condition = 'fulfilled'), 
	CONSTRAINT ck_followups_reopen_complete CHECK (kind <> 'reopen' OR (stage IS NOT NULL AND condition IS NOT NULL AND condition = 'active' AND reason IS NOT NULL)), 
	CONSTRAINT ck_followups_kind CHECK (kind = 'progress' OR kind = 'contact' OR kind = 'note' OR kind = 'reopen'), 
	CONSTRAINT ck_followups_only_progress_moves CHECK (kind IN ('progress', 'reopen') OR (stage IS NULL AND condition IS NULL)), 
	CONSTRAINT ck_followups_next_action_not_empty CHECK (next_action <> ''), 
	CONSTRAINT ck_followups_next_action_by_not_empty CHECK (next_action_by <> ''), 
	CONSTRAINT ck_followups_next_action_on_exists CHECK (next_action_on IS date(next_action_on, '+0 days')), 
	CONSTRAINT ck_followups_note_not_empty CHECK (note <> ''), 
	CONSTRAINT ck_followups_occurred_on_exists CHECK (occurred_on IS date(occurred_on, '+0 days')), 
	CONSTRAINT ck_followups_occurred_precision CHECK (occurred_precision = 'day' OR occurred_precision = 'month' OR occurred_precision = 'quarter' OR occurred_precision = 'year' OR occurred_precision = 'unknown'), 
	CONSTRAINT ck_followups_reason CHECK (reason = 'funding' OR reason = 'land' OR reason = 'approval' OR reason = 'market' OR reason = 'policy' OR reason = 'partner' OR reason = 'strategy' OR reason = 'elsewhere' OR reason = 'no_response' OR reason = 'resumed' OR reason = 'other'), 
	CONSTRAINT ck_followups_recorded_by_not_empty CHECK (recorded_by <> ''), 
	CONSTRAINT ck_followups_revised_due_on_exists CHECK (revised_due_on IS date(revised_due_on, '+0 days')), 
	CONSTRAINT ck_followups_revised_due_precision CHECK (revised_due_precision = 'day' OR revised_due_precision = 'month' OR revised_due_precision = 'quarter' OR revised_due_precision = 'year' OR revised_due_precision = 'unknown'), 
	CONSTRAINT ck_followups_stage CHECK (stage = 'lead' OR stage = 'intent' OR stage = 'negotiating' OR stage = 'framework' OR stage = 'signed' OR stage = 'registered' OR stage = 'started' OR stage = 'operating' OR stage = 'at_capacity'), 
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
INSERT INTO followups VALUES(1,4,'progress','2024-06-20','day','2026-11-24T17:59:40Z','王芳','signed',NULL,NULL,'协议已签',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(2,4,'note','2024-06-21','day','2026-11-24T17:59:41Z','王芳',NULL,NULL,NULL,'电话联系',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(3,4,'note','2024-06-21','day','2026-11-24T17:59:42Z','王芳',NULL,NULL,NULL,'电话联系,对方确认',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,0);
INSERT INTO followups VALUES(4,5,'note','2024-06-21','day','2026-11-24T17:59:43Z','王芳',NULL,NULL,NULL,'记错了',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(5,5,'note','2024-06-21','day','2026-11-24T17:59:44Z','王芳',NULL,NULL,NULL,'记错了企业',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,1);
INSERT INTO followups VALUES(6,6,'progress','2024-06-30','month','2026-11-24T17:59:52Z','王芳','started',NULL,NULL,'厂房开工',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(7,7,'progress','2024-06-20','day','2026-11-24T17:59:53Z','王芳',NULL,'on_hold','land','等用地',1,NULL,NULL,NULL,NULL,'看用地','2024-08-01',NULL,NULL,0);
INSERT INTO followups VALUES(8,9,'note','2024-06-21','day','2026-11-24T17:59:55Z','王芳',NULL,NULL,NULL,'误记',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO followups VALUES(9,9,'note','2024-06-21','day','2026-11-24T17:59:56Z','王芳',NULL,NULL,NULL,'undo of batch 16',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,1);
INSERT INTO followups VALUES(10,1,'contact','2024-06-01','day','2026-11-28T19:09:57Z','王芳',NULL,NULL,NULL,'电话',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE IF NOT EXISTS "report_lines" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	report_id INTEGER NOT NULL, 
	commitment_id INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	condition TEXT NOT NULL, 
	status TEXT NOT NULL, 
	light TEXT, 
	amount BIGINT, 
	currency TEXT, 
	received BIGINT, 
	is_new BOOLEAN NOT NULL, 
	CONSTRAINT ck_report_lines_amount_whole CHECK (typeof(amount) IN ('integer', 'null')), 
	CONSTRAINT ck_report_lines_received_whole CHECK (typeof(received) IN ('integer', 'null')), 
	CONSTRAINT ck_report_lines_stage CHECK (stage = 'lead' OR stage = 'intent' OR stage = 'negotiating' OR stage = 'framework' OR stage = 'signed' OR stage = 'registered' OR stage = 'started' OR stage = 'operating' OR stage = 'at_capacity'), 
	CONSTRAINT ck_report_lines_condition CHECK (condition = 'active' OR condition = 'on_hold' OR condition = 'ended' OR condition = 'fulfilled'), 
	CONSTRAINT ck_report_lines_status CHECK (status = 'active' OR status = 'on_hold' OR status = 'fulfilled' OR status = 'lost' OR status = 'cancelled' OR status = 'stalled' OR status = 'no_update'), 
	CONSTRAINT ck_report_lines_light CHECK (light = 'green' OR light = 'yellow' OR light = 'red'), 
	CONSTRAINT ck_report_lines_is_new CHECK (is_new IN (0, 1)), 
	CONSTRAINT fk_report_lines_report_id FOREIGN KEY(report_id) REFERENCES reports (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_report_lines_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_report_lines_report_id_commitment_id UNIQUE (report_id, commitment_id)
);
INSERT INTO report_lines VALUES(1,1,1,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(2,1,2,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(3,1,3,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(4,1,4,'signed','active','active','green',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(5,1,5,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(6,1,6,'started','active','active','green',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(7,1,7,'intent','on_hold','on_hold',NULL,NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(8,1,8,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(9,1,9,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(10,1,10,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
INSERT INTO report_lines VALUES(11,1,11,'intent','active','no_update','yellow',NULL,NULL,NULL,1);
CREATE TABLE IF NOT EXISTS "rules" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	code TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	base_stage TEXT, 
	reached_stage TEXT, 
	excluded_conditions TEXT, 
	yellow_days INTEGER, 
	red_days INTEGER, 
	CONSTRAINT ck_rules_reached_stage CHECK (reached_stage = 'lead' OR reached_stage = 'intent' OR reached_stage = 'negotiating' OR reached_stage = 'framework' OR reached_stage = 'signed' OR reached_stage = 'registered' OR reached_stage = 'started' OR reached_stage = 'operating' OR reached_stage = 'at_capacity'), 
	CONSTRAINT ck_rules_version_whole CHECK (typeof(version) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_yellow_days_whole CHECK (typeof(yellow_days) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_red_days_whole CHECK (typeof(red_days) IN ('integer', 'null')), 
	CONSTRAINT ck_rules_excluded_conditions_not_empty CHECK (excluded_conditions <> ''), 
	CONSTRAINT uq_rules_kind_code_version UNIQUE (kind, code, version), 
	CONSTRAINT ck_rules_yellow_before_red CHECK (yellow_days < red_days), 
	CONSTRAINT ck_rules_code_not_empty CHECK (code <> ''), 
	CONSTRAINT ck_rules_base_stage CHECK (base_stage = 'lead' OR base_stage = 'intent' OR base_stage = 'negotiating' OR base_stage = 'framework' OR base_stage = 'signed' OR base_stage = 'registered' OR base_stage = 'started' OR base_stage = 'operating' OR base_stage = 'at_capacity'), 
	CONSTRAINT ck_rules_kind CHECK (kind = 'light_age' OR kind = 'light_due' OR kind = 'contact_age' OR kind = 'figure')
);
INSERT INTO rules VALUES(1,'light_age','no_progress',1,'intent','signed',NULL,60,90);
INSERT INTO rules VALUES(2,'light_due','late_start',1,'signed','started',NULL,30,90);
INSERT INTO rules VALUES(3,'contact_age','no_contact',1,'intent','operating',NULL,60,NULL);
INSERT INTO rules VALUES(4,'figure','conversion_rate',1,'lead','signed',NULL,NULL,NULL);
INSERT INTO rules VALUES(5,'figure','fulfilment_rate',1,'signed','registered',NULL,NULL,NULL);
INSERT INTO rules VALUES(6,'figure','kept_rate',1,'signed',NULL,'ended',NULL,NULL);
INSERT INTO rules VALUES(7,'figure','start_rate',1,'signed','started',NULL,NULL,NULL);
INSERT INTO rules VALUES(8,'figure','operation_rate',1,'signed','operating',NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('batches',21);
INSERT INTO sqlite_sequence VALUES('search_queue',15);
INSERT INTO sqlite_sequence VALUES('codes',714);
INSERT INTO sqlite_sequence VALUES('sectors',38);
INSERT INTO sqlite_sequence VALUES('company_aliases',4);
INSERT INTO sqlite_sequence VALUES('representatives',8);
INSERT INTO sqlite_sequence VALUES('positions',10);
INSERT INTO sqlite_sequence VALUES('event_sectors',4);
INSERT INTO sqlite_sequence VALUES('commitment_sectors',2);
INSERT INTO sqlite_sequence VALUES('commitment_representatives',8);
INSERT INTO sqlite_sequence VALUES('citations',364);
INSERT INTO sqlite_sequence VALUES('search_state',37);
INSERT INTO sqlite_sequence VALUES('receipts',3);
INSERT INTO sqlite_sequence VALUES('search_docs',4947802324991);
INSERT INTO sqlite_sequence VALUES('reports',1);
INSERT INTO sqlite_sequence VALUES('companies',19);
INSERT INTO sqlite_sequence VALUES('events',5);
INSERT INTO sqlite_sequence VALUES('sources',4);
INSERT INTO sqlite_sequence VALUES('announced_totals',2);
INSERT INTO sqlite_sequence VALUES('changes',1514);
INSERT INTO sqlite_sequence VALUES('company_sectors',14);
INSERT INTO sqlite_sequence VALUES('event_participants',34);
INSERT INTO sqlite_sequence VALUES('commitments',12);
INSERT INTO sqlite_sequence VALUES('commitment_measures',1);
INSERT INTO sqlite_sequence VALUES('commitment_parties',2);
INSERT INTO sqlite_sequence VALUES('followups',10);
INSERT INTO sqlite_sequence VALUES('report_lines',11);
INSERT INTO sqlite_sequence VALUES('rules',8);
INSERT INTO sqlite_sequence VALUES('data_dictionary',586);
CREATE INDEX ix_representatives_name_folded ON representatives (name_folded);
CREATE UNIQUE INDEX uq_representatives_name_distinction ON representatives (name, coalesce(distinction, ''));
CREATE INDEX ix_company_aliases_name_folded ON company_aliases (name_folded);
CREATE INDEX ix_distinct_companies_other_id ON distinct_companies (other_id);
CREATE INDEX ix_event_sectors_sector_id ON event_sectors (sector_id);
CREATE UNIQUE INDEX uq_positions_holding ON positions (representative_id, title, coalesce(company_id, 0), coalesce(organisation_text, ''));
CREATE INDEX ix_commitment_representatives_representative_id ON commitment_representatives (representative_id);
CREATE INDEX ix_commitment_sectors_sector_id ON commitment_sectors (sector_id);
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
CREATE INDEX ix_batches_open ON batches (id) WHERE finished_at IS NULL;
CREATE INDEX ix_search_queue_table_name_row_id ON search_queue (table_name, row_id);
CREATE INDEX ix_batches_undoes_id ON batches (undoes_id) WHERE undoes_id IS NOT NULL;
CREATE INDEX ix_sectors_parent_id ON sectors (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_positions_company_id ON positions (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX ix_commitment_representatives_position_id ON commitment_representatives (position_id) WHERE position_id IS NOT NULL;
CREATE UNIQUE INDEX uq_data_dictionary_column ON data_dictionary (table_name, coalesce(column_name, ''));
CREATE INDEX ix_companies_name_folded ON companies (name_folded);
CREATE INDEX ix_companies_merged_into_id ON companies (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_events_part_of_id ON events (part_of_id) WHERE part_of_id IS NOT NULL;
CREATE INDEX ix_sources_original_id ON sources (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX ix_announced_totals_event_id ON announced_totals (event_id);
CREATE INDEX ix_changes_table_name_row_id ON changes (table_name, row_id);
CREATE INDEX ix_changes_batch_id ON changes (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX ix_company_sectors_sector_id ON company_sectors (sector_id);
CREATE INDEX ix_event_participants_event_id ON event_participants (event_id);
CREATE UNIQUE INDEX uq_event_participants_part ON event_participants (event_id, role, coalesce(company_id, 0), coalesce(representative_id, 0));
CREATE INDEX ix_event_participants_company_id ON event_participants (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX ix_event_participants_representative_id ON event_participants (representative_id) WHERE representative_id IS NOT NULL;
CREATE INDEX ix_commitments_company_id ON commitments (company_id);
CREATE INDEX ix_commitments_event_id ON commitments (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX ix_commitments_sector_id ON commitments (sector_id) WHERE sector_id IS NOT NULL;
CREATE INDEX ix_commitments_parent_id ON commitments (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_commitments_announced_total_id ON commitments (announced_total_id) WHERE announced_total_id IS NOT NULL;
CREATE INDEX ix_commitments_merged_into_id ON commitments (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE UNIQUE INDEX uq_commitment_parties_part ON commitment_parties (commitment_id, role, coalesce(company_id, 0), coalesce(party_text, ''));
CREATE INDEX ix_commitment_parties_company_id ON commitment_parties (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX ix_followups_correction ON followups (corrects_id, id);
CREATE INDEX ix_followups_timeline ON followups (commitment_id, occurred_on, kind, stage, condition, corrects_id, is_void, id);
CREATE INDEX ix_followups_reopening ON followups (commitment_id) WHERE kind = 'reopen';
CREATE INDEX ix_followups_revision ON followups (commitment_id) WHERE revised_amount IS NOT NULL OR revised_due_on IS NOT NULL;
CREATE INDEX ix_followups_next_action_on ON followups (next_action_on) WHERE next_action_on IS NOT NULL;
CREATE INDEX ix_report_lines_commitment_id ON report_lines (commitment_id);
CREATE TRIGGER guard_followups_update BEFORE UPDATE ON followups
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_followups_delete BEFORE DELETE ON followups
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_followups_insert BEFORE INSERT ON followups
WHEN EXISTS (SELECT 1 FROM followups WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'followups are append-only: use tracker followup correct ID or tracker followup void ID'); END;
CREATE TRIGGER guard_receipts_update BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: use tracker receipt correct ID or tracker receipt void ID'); END;
CREATE TRIGGER guard_receipts_delete BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: use tracker receipt correct ID or tracker receipt void ID'); END;
CREATE TRIGGER guard_receipts_insert BEFORE INSERT ON receipts
WHEN EXISTS (SELECT 1 FROM receipts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'receipts are append-only: use tracker receipt correct ID or tracker receipt void ID'); END;
CREATE TRIGGER guard_changes_update BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_changes_delete BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_changes_insert BEFORE INSERT ON changes
WHEN EXISTS (SELECT 1 FROM changes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the journal of changes is append-only'); END;
CREATE TRIGGER guard_reports_update BEFORE UPDATE ON reports
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
CREATE TRIGGER guard_reports_delete BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
CREATE TRIGGER guard_reports_insert BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
CREATE TRIGGER guard_report_lines_update BEFORE UPDATE ON report_lines
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
CREATE TRIGGER guard_report_lines_delete BEFORE DELETE ON report_lines
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
CREATE TRIGGER guard_report_lines_insert BEFORE INSERT ON report_lines
WHEN EXISTS (SELECT 1 FROM report_lines WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an issued report is frozen: issue it again with tracker report issue'); END;
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
CREATE TRIGGER guard_commitments_review BEFORE UPDATE OF review ON commitments
WHEN OLD.review <> 'draft' AND NEW.review = 'draft' AND NOT EXISTS (SELECT 1 FROM batches WHERE finished_at IS NULL AND undoes_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'what was confirmed or withdrawn is no draft again: tracker commitment edit REF --review withdrawn'); END
;
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
CREATE TRIGGER journal_reports_insert AFTER INSERT ON reports
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'reports', NEW.id, 'insert', NULL, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_reports_update AFTER UPDATE ON reports
WHEN OLD.id IS NOT NEW.id OR OLD.period IS NOT NEW.period OR OLD.revision IS NOT NEW.revision OR OLD.cut_off_on IS NOT NEW.cut_off_on OR OLD.issued_at IS NOT NEW.issued_at OR OLD.issued_by IS NOT NEW.issued_by OR OLD.language IS NOT NEW.language OR OLD.unit IS NOT NEW.unit OR OLD.frozen IS NOT NEW.frozen OR OLD.sha256 IS NOT NEW.sha256 OR OLD.workbook IS NOT NEW.workbook OR OLD.last_change_id IS NOT NEW.last_change_id
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'reports', OLD.id, 'update', json_object('id', OLD.id, 'period', OLD.period, 'revision', OLD.revision, 'cut_off_on', OLD.cut_off_on, 'issued_at', OLD.issued_at, 'issued_by', OLD.issued_by, 'language', OLD.language, 'unit', OLD.unit, 'frozen', OLD.frozen, 'sha256', OLD.sha256, 'workbook', OLD.workbook, 'last_change_id', OLD.last_change_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
CREATE TRIGGER journal_reports_delete AFTER DELETE ON reports
BEGIN INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)
VALUES ((SELECT id FROM batches WHERE finished_at IS NULL), 'reports', OLD.id, 'delete', json_object('id', OLD.id, 'period', OLD.period, 'revision', OLD.revision, 'cut_off_on', OLD.cut_off_on, 'issued_at', OLD.issued_at, 'issued_by', OLD.issued_by, 'language', OLD.language, 'unit', OLD.unit, 'frozen', OLD.frozen, 'sha256', OLD.sha256, 'workbook', OLD.workbook, 'last_change_id', OLD.last_change_id), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')); END;
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
CREATE TRIGGER search_companies_insert AFTER INSERT ON companies
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'companies')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'companies', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'companies' AND row_id = NEW.id); END;
CREATE TRIGGER search_companies_update AFTER UPDATE OF id, name, name_hans, name_en, uscc, note, merged_into_id ON companies
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'companies')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'companies', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'companies' AND row_id = NEW.id); END;
CREATE TRIGGER search_company_aliases_insert AFTER INSERT ON company_aliases
WHEN NEW.company_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'companies')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'companies', NEW.company_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'companies' AND row_id = NEW.company_id); END;
CREATE TRIGGER search_company_aliases_update AFTER UPDATE OF company_id, name ON company_aliases
WHEN NEW.company_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'companies')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'companies', NEW.company_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'companies' AND row_id = NEW.company_id); END;
CREATE TRIGGER search_representatives_insert AFTER INSERT ON representatives
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'representatives')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'representatives', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'representatives' AND row_id = NEW.id); END;
CREATE TRIGGER search_representatives_update AFTER UPDATE OF id, name, name_hans, distinction, phone, email, wechat, note ON representatives
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'representatives')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'representatives', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'representatives' AND row_id = NEW.id); END;
CREATE TRIGGER search_positions_insert AFTER INSERT ON positions
WHEN NEW.representative_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'representatives')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'representatives', NEW.representative_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'representatives' AND row_id = NEW.representative_id); END;
CREATE TRIGGER search_positions_update AFTER UPDATE OF representative_id, company_id, organisation_text, title ON positions
WHEN NEW.representative_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'representatives')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'representatives', NEW.representative_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'representatives' AND row_id = NEW.representative_id); END;
CREATE TRIGGER search_commitments_insert AFTER INSERT ON commitments
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.id); END;
CREATE TRIGGER search_commitments_update AFTER UPDATE OF id, ref, company_id, title, summary, place, amount_text, due_text, project_code, responsible_unit, responsible_person, merged_into_id ON commitments
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.id); END;
CREATE TRIGGER search_commitment_parties_insert AFTER INSERT ON commitment_parties
WHEN NEW.commitment_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.commitment_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.commitment_id); END;
CREATE TRIGGER search_commitment_parties_update AFTER UPDATE OF commitment_id, company_id, party_text ON commitment_parties
WHEN NEW.commitment_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.commitment_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.commitment_id); END;
CREATE TRIGGER search_commitment_representatives_insert AFTER INSERT ON commitment_representatives
WHEN NEW.commitment_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.commitment_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.commitment_id); END;
CREATE TRIGGER search_commitment_representatives_update AFTER UPDATE OF commitment_id, representative_id ON commitment_representatives
WHEN NEW.commitment_id <= (SELECT indexed_id FROM search_state WHERE table_name = 'commitments')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'commitments', NEW.commitment_id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'commitments' AND row_id = NEW.commitment_id); END;
CREATE TRIGGER search_followups_insert AFTER INSERT ON followups
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'followups')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'followups', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'followups' AND row_id = NEW.id); END;
CREATE TRIGGER search_receipts_insert AFTER INSERT ON receipts
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'receipts')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'receipts', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'receipts' AND row_id = NEW.id); END;
CREATE TRIGGER search_events_insert AFTER INSERT ON events
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'events')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'events', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'events' AND row_id = NEW.id); END;
CREATE TRIGGER search_events_update AFTER UPDATE OF id, key, name, place, date_text, note ON events
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'events')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'events', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'events' AND row_id = NEW.id); END;
CREATE TRIGGER search_sectors_insert AFTER INSERT ON sectors
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'sectors')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'sectors', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'sectors' AND row_id = NEW.id); END;
CREATE TRIGGER search_sectors_update AFTER UPDATE OF id, code, name, name_hans, name_en ON sectors
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'sectors')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'sectors', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'sectors' AND row_id = NEW.id); END;
CREATE TRIGGER search_sources_insert AFTER INSERT ON sources
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'sources')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'sources', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'sources' AND row_id = NEW.id); END;
CREATE TRIGGER search_sources_update AFTER UPDATE OF id, key, title, publisher, author, note, body ON sources
WHEN NEW.id <= (SELECT indexed_id FROM search_state WHERE table_name = 'sources')
BEGIN INSERT INTO search_queue (table_name, row_id) SELECT 'sources', NEW.id
WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = 'sources' AND row_id = NEW.id); END;
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
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id)
JOIN v_states state ON state.commitment_id = c.id
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
LEFT JOIN followups due ON due.id = state.due_row) judged
ORDER BY commitment_id;
CREATE VIEW v_due AS
SELECT k.code AS kind, c.ref, c.title, c.company, c.company_id, c.track,
  CASE k.code WHEN 'promised' THEN c.due_stage WHEN 'no_contact' THEN NULL ELSE c.next_action END AS what,
  CASE k.code WHEN 'promised' THEN c.due_on WHEN 'no_contact' THEN date(coalesce(c.last_contact_on, c.voiced_on), '+' || silence.yellow_days || ' days') ELSE c.next_action_on END AS due_on, CAST(julianday(date('now', 'localtime')) - julianday(CASE k.code WHEN 'promised' THEN c.due_on WHEN 'no_contact' THEN date(coalesce(c.last_contact_on, c.voiced_on), '+' || silence.yellow_days || ' days') ELSE c.next_action_on END) AS INTEGER) AS days_late,
  CASE k.code WHEN 'promised' THEN c.voiced_on ELSE coalesce(c.last_contact_on, c.voiced_on) END AS since_on, CAST(julianday(date('now', 'localtime')) - julianday(CASE k.code WHEN 'promised' THEN c.voiced_on ELSE coalesce(c.last_contact_on, c.voiced_on) END) AS INTEGER) AS days_since,
  coalesce(CASE WHEN k.code IN ('overdue', 'coming') THEN c.next_action_by END, c.responsible_person,
    c.responsible_unit) AS who,
  c.responsible_unit, c.light, CAST(NULL AS integer) AS unnamed
FROM v_commitments c
LEFT JOIN codes due ON due.kind = 'stage' AND due.code = c.due_stage AND due.track = 'facility'
LEFT JOIN (SELECT r.kind, r.code, r.version, low.rank AS from_rank, high.rank AS until_rank,
  r.reached_stage, r.yellow_days, r.red_days
FROM rules r
JOIN codes low ON low.kind = 'stage' AND low.code = r.base_stage AND low.track = 'facility'
JOIN codes high ON high.kind = 'stage' AND high.code = r.reached_stage AND high.track = 'facility'
WHERE r.kind = 'contact_age' AND r.code = 'no_contact' AND r.version = (
  SELECT max(n.version) FROM rules n WHERE n.kind = r.kind AND n.code = r.code)) silence
  ON c.stage_rank >= silence.from_rank AND c.stage_rank < silence.until_rank
CROSS JOIN codes k
WHERE c.review <> 'withdrawn' AND c.condition IN ('active', 'on_hold') AND k.kind = 'due_kind'
  AND CASE k.code WHEN 'overdue' THEN c.next_action_on < date('now', 'localtime')
    WHEN 'coming' THEN c.next_action_on >= date('now', 'localtime')
    WHEN 'no_contact' THEN date(coalesce(c.last_contact_on, c.voiced_on), '+' || silence.yellow_days || ' days') < date('now', 'localtime') AND c.next_action_on IS NULL AND c.condition = 'active'
    WHEN 'promised' THEN c.due_on < date('now', 'localtime') AND c.condition = 'active'
      AND (c.due_stage IS NULL OR c.stage_rank < due.rank) END
UNION ALL
SELECT 'unnamed', total.key, total.event, NULL, NULL, NULL, total.note, NULL, NULL, total.starts_on,
  CAST(julianday(date('now', 'localtime')) - julianday(total.starts_on) AS INTEGER), NULL, NULL, NULL, total.count - total.named
FROM (SELECT t.*, e.name AS event, e.starts_on, (SELECT count(*) FROM commitments c
    WHERE c.announced_total_id = t.id AND c.voiced_on <= date('now', 'localtime') AND c.review <> 'withdrawn'
      AND c.merged_into_id IS NULL) AS named
  FROM announced_totals t JOIN events e ON e.id = t.event_id WHERE e.starts_on <= date('now', 'localtime')) total
WHERE total.named < total.count;
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
    SELECT a.name, 0 AS is_merged, a.id AS place FROM company_aliases a
    WHERE a.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id) AND a.name <> o.name
    UNION
    SELECT gone.name, 1, gone.id FROM companies gone WHERE gone.merged_into_id = o.id AND NOT EXISTS (
      SELECT 1 FROM company_aliases a WHERE a.name = gone.name AND a.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id))
    ORDER BY is_merged, place) listed) AS aliases,
  (SELECT group_concat(name_hans, '、') FROM (
    SELECT s.name_hans FROM company_sectors cs JOIN sectors s ON s.id = cs.sector_id
    WHERE cs.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id) AND cs.role = 'own'
    GROUP BY s.id, s.name_hans ORDER BY min(cs.id)) listed) AS sectors,
  (SELECT group_concat(name_hans, '、') FROM (
    SELECT s.name_hans FROM company_sectors cs JOIN sectors s ON s.id = cs.sector_id
    WHERE cs.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id) AND cs.role = 'members'
    GROUP BY s.id, s.name_hans ORDER BY min(cs.id)) listed) AS member_sectors,
  (SELECT group_concat(person, '、') FROM (
    SELECT r.name || ' ' || p.title AS person FROM positions p
    JOIN representatives r ON r.id = p.representative_id
    WHERE p.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id) AND p.until_on IS NULL
    ORDER BY p.id) listed) AS people,
  (SELECT count(*) FROM commitments c WHERE c.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id)
    AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS commitment_count,
  last.occurred_on AS last_followup_on, last.occurred_precision AS last_followup_precision, o.note
FROM companies o
LEFT JOIN followups last ON last.id = (
  SELECT s.id FROM v_standing s JOIN commitments c ON c.id = s.commitment_id
  WHERE c.company_id IN (SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id)
  ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
WHERE o.merged_into_id IS NULL;
CREATE VIEW v_positions AS
SELECT p.id AS position_id, r.id AS representative_id, r.name, r.distinction, r.name_hans,
  company.id AS company_id, coalesce(company.name, p.organisation_text) AS organisation, p.title,
  p.since_on, p.until_on, r.phone, r.email, r.wechat
FROM positions p
JOIN representatives r ON r.id = p.representative_id
LEFT JOIN companies named ON named.id = p.company_id
LEFT JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id);
CREATE VIEW v_representatives AS
SELECT r.id AS representative_id, r.name, r.distinction, r.name_hans, r.origin,
  (SELECT group_concat(held, '、') FROM (
    SELECT coalesce(company.name, p.organisation_text) || ' ' || p.title AS held FROM positions p
    LEFT JOIN companies named ON named.id = p.company_id
    LEFT JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id)
    WHERE p.representative_id = r.id AND p.until_on IS NULL
    ORDER BY p.id) listed) AS positions,
  r.phone, r.email, r.wechat, r.note
FROM representatives r;
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
  coalesce(ci.cited_source_id, ci.event_id, ci.event_participant_id, ci.event_sector_id, ci.company_id, ci.company_alias_id, ci.company_sector_id, ci.representative_id, ci.position_id, ci.sector_id, ci.announced_total_id, ci.commitment_id, ci.commitment_sector_id, ci.commitment_representative_id, ci.commitment_party_id, ci.commitment_measure_id, ci.followup_id, ci.receipt_id) AS fact_id,
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
CREATE VIEW v_people AS
SELECT r.representative_id, r.name, r.distinction, r.name_hans, r.positions, r.phone, r.email, r.wechat,
  coalesce(voiced.commitment_count, 0) AS commitment_count, coalesce(voiced.live_count, 0) AS live_count,
  voiced.last_voiced_on, voiced.last_contact_on
FROM v_representatives r
LEFT JOIN (
  SELECT voice.representative_id, count(*) AS commitment_count,
    sum(CASE WHEN c.condition IN ('active', 'on_hold') THEN 1 ELSE 0 END) AS live_count,
    max(c.voiced_on) AS last_voiced_on, max(c.last_contact_on) AS last_contact_on
  FROM commitment_representatives voice
  JOIN v_commitments c ON c.commitment_id = voice.commitment_id
  WHERE c.review <> 'withdrawn'
  GROUP BY voice.representative_id) voiced ON voiced.representative_id = r.representative_id;
CREATE VIEW v_pipeline AS
SELECT quarter, sector, sector_name, stage, stage_rank, currency, count(*) AS commitment_count,
  sum(is_live) AS live_count, CAST(sum(amount) AS bigint) AS amount
FROM (SELECT substr(c.voiced_on, 1, 4) || 'Q' || ((CAST(substr(c.voiced_on, 6, 2) AS INTEGER) + 2) / 3) AS quarter, c.sector, c.sector_name, c.stage, c.stage_rank,
    coalesce(c.revised_currency, c.currency) AS currency, coalesce(c.revised_amount, c.amount) AS amount,
    CASE WHEN c.condition IN ('active', 'on_hold') THEN 1 ELSE 0 END AS is_live
  FROM v_commitments c WHERE c.is_counted) counted
GROUP BY quarter, sector, sector_name, stage, stage_rank, currency;
CREATE VIEW v_cohorts AS
WITH counted AS (
  SELECT c.event, c.event_name, substr(c.voiced_on, 1, 4) || 'Q' || ((CAST(substr(c.voiced_on, 6, 2) AS INTEGER) + 2) / 3) AS quarter, c.condition,
    max(opening.rank, coalesce((SELECT max(s.stage_rank) FROM v_standing s
      WHERE s.commitment_id = c.commitment_id AND s.occurred_on <= date('now', 'localtime')), 0)) AS reached_rank
  FROM v_commitments c
  JOIN codes opening
    ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
  WHERE c.is_counted)
SELECT 'event' AS cohort_kind, event AS cohort, event_name AS cohort_name,
  count(*) AS commitment_count, sum(CASE WHEN reached_rank >= 50 THEN 1 ELSE 0 END) AS signed_count, sum(CASE WHEN reached_rank >= 60 THEN 1 ELSE 0 END) AS registered_count, sum(CASE WHEN reached_rank >= 70 THEN 1 ELSE 0 END) AS started_count, sum(CASE WHEN reached_rank >= 80 THEN 1 ELSE 0 END) AS operating_count,
  sum(CASE WHEN condition = 'ended' THEN 1 ELSE 0 END) AS ended_count
FROM counted WHERE event IS NOT NULL GROUP BY event, event_name
UNION ALL
SELECT 'quarter' AS cohort_kind, quarter AS cohort, quarter AS cohort_name,
  count(*) AS commitment_count, sum(CASE WHEN reached_rank >= 50 THEN 1 ELSE 0 END) AS signed_count, sum(CASE WHEN reached_rank >= 60 THEN 1 ELSE 0 END) AS registered_count, sum(CASE WHEN reached_rank >= 70 THEN 1 ELSE 0 END) AS started_count, sum(CASE WHEN reached_rank >= 80 THEN 1 ELSE 0 END) AS operating_count,
  sum(CASE WHEN condition = 'ended' THEN 1 ELSE 0 END) AS ended_count
FROM counted WHERE quarter IS NOT NULL GROUP BY quarter, quarter;
CREATE VIEW v_announced AS
SELECT t.key, event.key AS event, event.name AS event_name, event.starts_on AS announced_on, t.unit, t.count,
  count(c.id) AS named_count, t.count - count(c.id) AS unnamed, t.amount, t.currency, t.note
FROM announced_totals t
JOIN events event ON event.id = t.event_id
LEFT JOIN commitments c ON c.announced_total_id = t.id AND c.voiced_on <= date('now', 'localtime')
  AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL
WHERE event.starts_on <= date('now', 'localtime')
GROUP BY t.id, t.key, event.key, event.name, event.starts_on, t.unit, t.count, t.amount, t.currency, t.note;
CREATE VIEW v_report_lines AS
SELECT report.period, report.revision, report.cut_off_on, report.issued_at, c.ref, c.title,
  company.name AS company, c.track, line.stage, line.condition, line.status, line.light, line.amount,
  line.currency, line.received, line.is_new,
  report.revision = (SELECT max(n.revision) FROM reports n WHERE n.period = report.period) AS is_newest
FROM report_lines line
JOIN reports report ON report.id = line.report_id
JOIN commitments c ON c.id = line.commitment_id
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id);
CREATE VIEW v_state_by_quarter AS
WITH RECURSIVE first AS (SELECT min(voiced_on) AS voiced_on FROM commitments),
  quarters (starts_on) AS (
    SELECT date((SELECT voiced_on FROM first), 'start of month', '-' || ((CAST(strftime('%m', (SELECT voiced_on FROM first)) AS INTEGER) - 1) % 3) || ' months')
    UNION ALL SELECT date(starts_on, '+3 months') FROM quarters WHERE date(starts_on, '+3 months') <= date('now', 'localtime')),
  ends AS (
    SELECT substr(starts_on, 1, 4) || 'Q' || ((CAST(substr(starts_on, 6, 2) AS INTEGER) + 2) / 3) AS quarter, min(date(starts_on, '+3 months', '-1 day'), date('now', 'localtime')) AS last_on FROM quarters)
SELECT state.quarter, state.last_on, c.ref, c.title, company.name AS company, sector.code AS sector, c.track,
  c.review, state.stage, state.stage_rank, state.condition, state.followup_count
FROM (SELECT q.quarter, q.last_on, c.id AS commitment_id,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN c.opening_stage ELSE moved.stage END AS stage,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN opening.rank ELSE moved_code.rank END AS stage_rank,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN NULL ELSE moved.id END AS stage_row,
  coalesce(conditioned.condition, 'active') AS condition, conditioned.id AS condition_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.kind IN ('progress', 'reopen') ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS progress_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.kind <> 'note' ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS contact_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND (s.kind <> 'note' OR s.next_action_on IS NOT NULL) ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS next_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.revised_amount IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS amount_row,
  (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.revised_due_on IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1) AS due_row,
  (SELECT count(*) FROM v_standing s
    WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on) AS followup_count
FROM ends q CROSS JOIN commitments c
JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
LEFT JOIN followups reopened ON reopened.id = (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.kind = 'reopen' ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
LEFT JOIN followups moved ON moved.id = (
  SELECT s.id FROM v_standing s
  WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.stage IS NOT NULL
    AND (reopened.id IS NULL OR (s.occurred_on, s.entry_id)
      >= (reopened.occurred_on, coalesce(reopened.corrects_id, reopened.id)))
  ORDER BY s.stage_rank DESC, s.occurred_on, s.entry_id LIMIT 1)
LEFT JOIN codes moved_code
  ON moved_code.kind = 'stage' AND moved_code.code = moved.stage AND moved_code.track = c.track
LEFT JOIN followups conditioned ON conditioned.id = (SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id AND s.occurred_on <= q.last_on AND s.condition IS NOT NULL ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
WHERE c.voiced_on <= q.last_on AND c.merged_into_id IS NULL) state
JOIN commitments c ON c.id = state.commitment_id
JOIN companies named ON named.id = c.company_id
JOIN companies company ON company.id = coalesce(named.merged_into_id, named.id)
LEFT JOIN sectors sector ON sector.id = c.sector_id;
CREATE VIEW 有效跟进 AS
SELECT v.id AS 行号,
  v.commitment_id AS 承诺行号,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'followup_kind' AND k.code = v.kind AND k.track = 'any'), v.kind) AS 类别,
  v.occurred_on AS 发生日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.occurred_precision AND k.track = 'any'), v.occurred_precision) AS 日期精度,
  v.recorded_at AS 记录时间,
  v.recorded_by AS 记录人,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = 'facility'), v.stage) AS 阶段,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'reason' AND k.code = v.reason AND k.track = 'any'), v.reason) AS 原因,
  v.note AS 说明,
  CASE WHEN v.is_private THEN '是' WHEN NOT v.is_private THEN '否' END AS 内部,
  v.revised_amount AS 调整后金额,
  v.revised_currency AS 调整后币种,
  v.revised_due_on AS 调整后期限,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.revised_due_precision AND k.track = 'any'), v.revised_due_precision) AS 调整后期限精度,
  v.next_action AS 下一步,
  v.next_action_on AS 下一步日期,
  v.next_action_by AS 下一步由谁,
  v.corrects_id AS 更正的记录,
  CASE WHEN v.is_void THEN '是' WHEN NOT v.is_void THEN '否' END AS 作废,
  v.entry_id AS 记录编号,
  v.stage_rank AS 阶段序号
FROM v_standing v;
CREATE VIEW 亮灯规则 AS
SELECT coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'rule_kind' AND k.code = v.kind AND k.track = 'any'), v.kind) AS 规则类别,
  v.code AS 规则代号,
  v.version AS 规则版本,
  v.from_rank AS 起始序号,
  v.until_rank AS 终止序号,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.reached_stage AND k.track = 'facility'), v.reached_stage) AS 到达阶段,
  v.yellow_days AS 黄灯天数,
  v.red_days AS 红灯天数
FROM v_lights v;
CREATE VIEW 承诺状况 AS
SELECT v.commitment_id AS 承诺行号,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = 'facility'), v.stage) AS 阶段,
  v.stage_rank AS 阶段序号,
  v.stage_row AS 阶段依据,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  v.condition_row AS 状况依据,
  v.progress_row AS 进展依据,
  v.contact_row AS 联系依据,
  v.next_row AS 下一步依据,
  v.amount_row AS 金额依据,
  v.due_row AS 期限依据,
  v.followup_count AS 跟进次数
FROM v_states v;
CREATE VIEW 承诺台账 AS
SELECT v.ref AS 编号,
  v.commitment_id AS 承诺行号,
  v.title AS 承诺事项,
  v.summary AS 内容,
  v.company AS 企业,
  v.company_hans AS 简体名称,
  v.company_id AS 企业行号,
  v.sector AS 行业,
  v.sector_name AS 行业名称,
  v.event AS 活动,
  v.event_name AS 活动名称,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'track' AND k.code = v.track AND k.track = 'any'), v.track) AS 类型,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'scope' AND k.code = v.scope AND k.track = 'any'), v.scope) AS 新增或扩展,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'firmness' AND k.code = v.firmness AND k.track = 'any'), v.firmness) AS 承诺力度,
  v.voiced_on AS 表态日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.voiced_precision AND k.track = 'any'), v.voiced_precision) AS 表态日期精度,
  v.place AS 地点,
  v.amount AS 金额,
  v.currency AS 币种,
  v.amount_text AS 金额原文,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'amount_status' AND k.code = v.amount_status AND k.track = 'any'), v.amount_status) AS 金额披露,
  v.revised_amount AS 调整后金额,
  v.revised_currency AS 调整后币种,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.opening_stage AND k.track = v.track), v.opening_stage) AS 表态时阶段,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.due_stage AND k.track = v.track), v.due_stage) AS 承诺阶段,
  v.due_on AS 承诺期限,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.due_precision AND k.track = 'any'), v.due_precision) AS 期限精度,
  v.due_text AS 期限原文,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = v.track), v.stage) AS 阶段,
  v.stage_rank AS 阶段序号,
  v.stage_on AS 到达日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.stage_precision AND k.track = 'any'), v.stage_precision) AS 到达日期精度,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  v.condition_on AS 状况日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.condition_precision AND k.track = 'any'), v.condition_precision) AS 状况日期精度,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'reason' AND k.code = v.reason AND k.track = 'any'), v.reason) AS 原因,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'light' AND k.code = v.light AND k.track = 'any'), v.light) AS 亮灯,
  v.followup_count AS 跟进次数,
  v.last_progress_on AS 最近进展,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.last_progress_precision AND k.track = 'any'), v.last_progress_precision) AS 最近进展精度,
  v.last_contact_on AS 最近联系,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.last_contact_precision AND k.track = 'any'), v.last_contact_precision) AS 最近联系精度,
  v.next_action AS 下一步,
  v.next_action_on AS 下一步日期,
  v.next_action_by AS 下一步由谁,
  CASE WHEN v.next_is_private THEN '是' WHEN NOT v.next_is_private THEN '否' END AS 下一步内部,
  v.responsible_unit AS 责任单位,
  v.responsible_person AS 责任人,
  v.parent_ref AS 所属事项,
  v.announced_total AS 对应公布总数,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'review' AND k.code = v.review AND k.track = 'any'), v.review) AS 核对,
  CASE WHEN v.is_counted THEN '是' WHEN NOT v.is_counted THEN '否' END AS 计入统计,
  v.stage_row AS 阶段依据,
  v.condition_row AS 状况依据,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'status' AND k.code = v.status AND k.track = 'any'), v.status) AS 状态
FROM v_commitments v;
CREATE VIEW 到期清单 AS
SELECT coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'due_kind' AND k.code = v.kind AND k.track = 'any'), v.kind) AS 类别,
  v.ref AS 编号,
  v.title AS 承诺事项,
  v.company AS 企业,
  v.company_id AS 企业行号,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'track' AND k.code = v.track AND k.track = 'any'), v.track) AS 类型,
  v.what AS 事项,
  v.due_on AS 到期日,
  v.days_late AS 已过天数,
  v.since_on AS 起算日,
  v.days_since AS 已隔天数,
  v.who AS 谁办,
  v.responsible_unit AS 责任单位,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'light' AND k.code = v.light AND k.track = 'any'), v.light) AS 亮灯,
  v.unnamed AS 待对应数
FROM v_due v;
CREATE VIEW 跟进记录 AS
SELECT v.followup_id AS 跟进号,
  v.ref AS 编号,
  v.title AS 承诺事项,
  v.company AS 企业,
  v.company_hans AS 简体名称,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'track' AND k.code = v.track AND k.track = 'any'), v.track) AS 类型,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'followup_kind' AND k.code = v.kind AND k.track = 'any'), v.kind) AS 类别,
  v.occurred_on AS 发生日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.occurred_precision AND k.track = 'any'), v.occurred_precision) AS 日期精度,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = v.track), v.stage) AS 阶段,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'reason' AND k.code = v.reason AND k.track = 'any'), v.reason) AS 原因,
  v.note AS 说明,
  CASE WHEN v.is_private THEN '是' WHEN NOT v.is_private THEN '否' END AS 内部,
  v.revised_amount AS 调整后金额,
  v.revised_currency AS 调整后币种,
  v.revised_due_on AS 调整后期限,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.revised_due_precision AND k.track = 'any'), v.revised_due_precision) AS 调整后期限精度,
  v.next_action AS 下一步,
  v.next_action_on AS 下一步日期,
  v.next_action_by AS 下一步由谁,
  v.recorded_at AS 记录时间,
  v.recorded_by AS 记录人,
  CASE WHEN v.is_corrected THEN '是' WHEN NOT v.is_corrected THEN '否' END AS 是否更正,
  v.row_id AS 所在行号
FROM v_followups v;
CREATE VIEW 到账记录 AS
SELECT v.receipt_id AS 到账编号,
  v.ref AS 编号,
  v.title AS 承诺事项,
  v.company AS 企业,
  v.received_on AS 到账日期,
  v.amount AS 金额,
  v.currency AS 币种,
  v.amount_text AS 金额原文,
  v.note AS 备注,
  v.recorded_at AS 记录时间,
  v.recorded_by AS 记录人
FROM v_receipts v;
CREATE VIEW 企业名录 AS
SELECT v.company_id AS 企业行号,
  v.name AS 企业,
  v.name_hans AS 简体名称,
  v.name_en AS 英文名称,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'company_kind' AND k.code = v.kind AND k.track = 'any'), v.kind) AS 类别,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'region' AND k.code = v.region AND k.track = 'any'), v.region) AS 地区,
  v.uscc AS 统一社会信用代码,
  v.aliases AS 其他名称,
  v.sectors AS 所涉行业,
  v.member_sectors AS 会员行业,
  v.people AS 代表人,
  v.commitment_count AS 承诺数,
  v.last_followup_on AS 最近跟进,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'precision' AND k.code = v.last_followup_precision AND k.track = 'any'), v.last_followup_precision) AS 最近跟进精度,
  v.note AS 说明
FROM v_companies v;
CREATE VIEW 任职名录 AS
SELECT v.position_id AS 任职行号,
  v.representative_id AS 人员行号,
  v.name AS 姓名,
  v.distinction AS 区别,
  v.name_hans AS 简体名称,
  v.company_id AS 企业行号,
  v.organisation AS 单位,
  v.title AS 职务,
  v.since_on AS 起始日期,
  v.until_on AS 终止日期,
  v.phone AS 电话,
  v.email AS 电子邮箱,
  v.wechat AS 微信
FROM v_positions v;
CREATE VIEW 代表人名录 AS
SELECT v.representative_id AS 人员行号,
  v.name AS 姓名,
  v.distinction AS 区别,
  v.name_hans AS 简体名称,
  v.origin AS 籍贯,
  v.positions AS 现任职务,
  v.phone AS 电话,
  v.email AS 电子邮箱,
  v.wechat AS 微信,
  v.note AS 说明
FROM v_representatives v;
CREATE VIEW 引证清单 AS
SELECT v.citation_id AS 引证号,
  v.source AS 来源,
  v.publisher AS 发布者,
  v.source_title AS 来源标题,
  v.span_start AS 起于,
  v.span_end AS 止于,
  v.quotation AS 原文,
  v.fact AS 事实,
  v.fact_id AS 事实行号,
  v.field AS 字段,
  v.ref AS 编号,
  v.company AS 企业
FROM v_evidence v;
CREATE VIEW 人员名录 AS
SELECT v.representative_id AS 人员行号,
  v.name AS 姓名,
  v.distinction AS 区别,
  v.name_hans AS 简体名称,
  v.positions AS 现任职务,
  v.phone AS 电话,
  v.email AS 电子邮箱,
  v.wechat AS 微信,
  v.commitment_count AS 承诺数,
  v.live_count AS 存续数,
  v.last_voiced_on AS 最近表态日期,
  v.last_contact_on AS 最近联系
FROM v_people v;
CREATE VIEW 项目储备 AS
SELECT v.quarter AS 季度,
  v.sector AS 行业,
  v.sector_name AS 行业名称,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = 'facility'), v.stage) AS 阶段,
  v.stage_rank AS 阶段序号,
  v.currency AS 币种,
  v.commitment_count AS 承诺数,
  v.live_count AS 存续数,
  v.amount AS 金额
FROM v_pipeline v;
CREATE VIEW 批次去向 AS
SELECT v.cohort_kind AS 批次类别,
  v.cohort AS 批次,
  v.cohort_name AS 批次名称,
  v.commitment_count AS 承诺数,
  v.signed_count AS 签约数,
  v.registered_count AS 注册数,
  v.started_count AS 开工数,
  v.operating_count AS 投产数,
  v.ended_count AS 已结束数
FROM v_cohorts v;
CREATE VIEW 公布总数 AS
SELECT v.key AS 代号,
  v.event AS 活动,
  v.event_name AS 活动名称,
  v.announced_on AS 公布日期,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'total_unit' AND k.code = v.unit AND k.track = 'any'), v.unit) AS 计数单位,
  v.count AS 公布数,
  v.named_count AS 已对应数,
  v.unnamed AS 待对应数,
  v.amount AS 金额,
  v.currency AS 币种,
  v.note AS 说明
FROM v_announced v;
CREATE VIEW 报告明细 AS
SELECT v.period AS 报告期,
  v.revision AS 版次,
  v.cut_off_on AS 截止日,
  v.issued_at AS 签发时间,
  v.ref AS 编号,
  v.title AS 承诺事项,
  v.company AS 企业,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'track' AND k.code = v.track AND k.track = 'any'), v.track) AS 类型,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = v.track), v.stage) AS 阶段,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'status' AND k.code = v.status AND k.track = 'any'), v.status) AS 状态,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'light' AND k.code = v.light AND k.track = 'any'), v.light) AS 亮灯,
  v.amount AS 金额,
  v.currency AS 币种,
  v.received AS 已到账,
  CASE WHEN v.is_new THEN '是' WHEN NOT v.is_new THEN '否' END AS 本期新增,
  CASE WHEN v.is_newest THEN '是' WHEN NOT v.is_newest THEN '否' END AS 是否最新版
FROM v_report_lines v;
CREATE VIEW 季末状况 AS
SELECT v.quarter AS 季度,
  v.last_on AS 截至,
  v.ref AS 编号,
  v.title AS 承诺事项,
  v.company AS 企业,
  v.sector AS 行业,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'track' AND k.code = v.track AND k.track = 'any'), v.track) AS 类型,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'review' AND k.code = v.review AND k.track = 'any'), v.review) AS 核对,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'stage' AND k.code = v.stage AND k.track = v.track), v.stage) AS 阶段,
  v.stage_rank AS 阶段序号,
  coalesce((SELECT k.label_hans FROM codes k WHERE k.kind = 'condition' AND k.code = v.condition AND k.track = 'any'), v.condition) AS 状况,
  v.followup_count AS 跟进次数
FROM v_state_by_quarter v;
PRAGMA writable_schema=OFF;
COMMIT;
