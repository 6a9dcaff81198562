"""Text in other languages and scripts, word salad that looks the part."""

import random

from corpus.world import pick


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WORDS = {
    "ru": _listed(
        """
        безопасность государства сотрудничество развитие международный договор
        обязательства принципы суверенитет право поддерживают подчеркивают отмечают
        важность усилия диалог меры доверие совместный процесс укрепление мира прав
        человека устойчивый равный интересы стороны решения организация рамках вопросам
        призывают осуждают приветствуют также всех против через между после народов
        регионе угрозы ответственность выполнение
        """
    ),
    "fr": _listed(
        """
        sécurité États coopération développement international traité obligations
        principes souveraineté droit soutiennent soulignent notent importance efforts
        dialogue mesures confiance commun processus renforcement paix droits humains
        durable égal intérêts parties décisions organisation cadre questions appellent
        condamnent saluent également tous contre entre après peuples région menaces
        responsabilité exécution
        """
    ),
    "ar": _listed(
        """
        الأمن الدول التعاون التنمية الدولي المعاهدة الالتزامات المبادئ السيادة القانون
        تدعم تؤكد تلاحظ أهمية الجهود الحوار التدابير الثقة المشترك عملية تعزيز السلام حقوق
        الإنسان المستدامة المتساوية المصالح الأطراف القرارات المنظمة إطار المسائل تدعو
        تدين ترحب أيضا جميع ضد بين بعد الشعوب المنطقة التهديدات المسؤولية تنفيذ
        """
    ),
    "zh": _listed(
        """
        安全 国家 合作 发展 国际 条约 义务 原则 主权 法律 支持 强调
        注意 重要性 努力 对话 措施 信任 共同 进程 加强 和平 人权 可持续
        平等 利益 各方 决定 组织 框架 问题 呼吁 谴责 欢迎 所有 反对
        之间 人民 地区 威胁 责任 执行 谈判 监督 核查 裁军 海洋 气候
        教育 贸易 技术 能力 建设 机制 会议 代表团 声明 承诺 透明 信息
        网络 稳定 危机 难民 援助 儿童 妇女 青年 贫困 粮食 能源 环境
        水资源 文化 遗产 司法 独立 尊重 维护 促进 实现 推动 落实 制定
        审查 评估 报告 建议 协商 协调
        """
    ),
}
TITLES = {
    "ru": "Совместное заявление",
    "fr": "Déclaration conjointe",
    "ar": "بيان مشترك",
    "zh": "联合声明",
}


def sentence(rng: random.Random, language: str) -> str:
    """A sentence of 10 to 24 words in a language."""
    chosen = [pick(rng, WORDS[language]) for _ in range(10 + int(rng.random() * 15))]
    if language == "zh":
        return f"{''.join(chosen[:8])}，{''.join(chosen[8:])}。"
    return " ".join(chosen).capitalize() + "."


def paragraph(rng: random.Random, language: str) -> str:
    """Three or four sentences in a language."""
    gap = "" if language == "zh" else " "
    return gap.join(sentence(rng, language) for _ in range(3 + int(rng.random() * 2)))
